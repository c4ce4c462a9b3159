import postcss, { AtRule, type Declaration, type Node } from 'postcss';
import { partsOf, wordsOf } from './values.js';

/** CSS Color 4: its named colours, `transparent` and `currentcolor` apart. */
const NAMED = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse
  chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
  darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
  deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
  greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral
  lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
  lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
  mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite
  navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink
  plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
  slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
  yellowgreen`.split(/\s+/),
);
const SYSTEM = new Set(
  `accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext highlight
  highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext`.split(/\s+/),
);
const COLOR_FUNCTIONS = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\($/;
/** Where one of the words above is a colour and not a name (of an animation, of an area of a grid). */
const TAKES_COLOR = /color|background|border|outline|shadow|fill|stroke|decoration|^--/;

const SIDES: Record<string, string> = {
  left: 'inline-start',
  right: 'inline-end',
  top: 'block-start',
  bottom: 'block-end',
};
const sided = (name: string): string => name.replace(/left|right|top|bottom/g, (side) => SIDES[side] ?? side);
const LOGICAL: Record<string, string> = {
  ...Object.fromEntries(
    ['width', 'height'].flatMap((name) =>
      ['', 'min-', 'max-', 'contain-intrinsic-'].map((before) => [
        before + name,
        `${before}${name === 'width' ? 'inline' : 'block'}-size`,
      ]),
    ),
  ),
  ...Object.fromEntries(Object.entries(SIDES).map(([side, logical]) => [side, `inset-${logical}`])),
  'overflow-x': 'overflow-inline',
  'overflow-y': 'overflow-block',
  'border-top-left-radius': 'border-start-start-radius',
  'border-top-right-radius': 'border-start-end-radius',
  'border-bottom-left-radius': 'border-end-start-radius',
  'border-bottom-right-radius': 'border-end-end-radius',
};

/** What a property would be without left, right, top, bottom, width and height, where it has one of them. */
function logicalOf(property: string): string | undefined {
  if (LOGICAL[property]) return LOGICAL[property];
  const isSided = /^(?:(?:scroll-)?(?:margin|padding)|border|inset)-(?:left|right|top|bottom)\b/.test(property);
  return isSided ? sided(property) : undefined;
}

function physicalValue({ prop, value }: Declaration): string | undefined {
  const parts = partsOf(value);
  const words = [...wordsOf(parts)];
  const side = words.find((word) => word === 'left' || word === 'right');
  if (side !== undefined)
    return `"${side}" is a side of the screen; ${/align|float|clear/.test(prop) ? `"${sided(side).replace('inline-', prop === 'text-align' ? '' : 'inline-')}"` : 'a logical value'} follows the direction of writing`;
  if (words.some((word) => /^(?:translatex|skewx|scalex)\($/.test(word)))
    return 'a move along x does not turn with the direction of writing; move along the inline axis, or set it under :dir()';
  const isBox = /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))$/.test(prop);
  const [, right, , left] = parts.map((part) => JSON.stringify(part));
  return isBox && left !== undefined && left !== right
    ? `its right and left differ; write ${prop}-inline with start and end`
    : undefined;
}

const isInside = (node: Declaration, test: (rule: AtRule) => boolean): boolean => {
  for (let one: Node | undefined = node.parent; one; one = one.parent)
    if (one instanceof AtRule && test(one)) return true;
  return false;
};

/** A rule that a style sheet breaks, where, and what would be right: one sentence. */
type Fault = string;

/** What a style sheet may do besides. */
export interface Freedom {
  /** Colours of its own: the sheet is not of a tag, but of a tool for webmasters. */
  readonly colors?: boolean;
}

/**
 * Faults of a style sheet of ours: colours that no theme can change, sizes in `rem` (the partner's), sides of the screen where the
 * direction of writing decides.
 * @param path How the sentences name the file.
 * @param css The sheet.
 * @param first Line of the file on which the sheet begins.
 */
export function faultsOfSheet(
  path: string,
  css: string,
  first = 1,
  { colors = false }: Freedom = {},
): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (node: Declaration | AtRule, fault: string): void => {
    faults.push(`${path}:${String((node.source?.start?.line ?? 1) + first - 1)}: ${fault}.`);
  };
  const root = postcss.parse(css);
  root.walkDecls((declaration) => {
    const { prop, value } = declaration;
    const parts = partsOf(value);
    if ([...wordsOf(parts)].some((word) => /^[-+\d.]+rem$/.test(word)))
      say(declaration, `"${prop}: ${value}" counts in rem, which is the partner’s root size; count in em`);
    const logical = logicalOf(prop);
    if (logical) say(declaration, `"${prop}" is physical; write "${logical}"`);
    const physical = physicalValue(declaration);
    if (physical) say(declaration, `"${prop}: ${value}": ${physical}`);
    if (colors || !TAKES_COLOR.test(prop)) return;
    // What a theme can change: the fallback of a token. A private role may only be declared as one.
    const fixed = [...wordsOf(parts, (name, token) => name !== 'var' || !token.startsWith('--cdm-'))];
    const color = fixed.find((word) => word.startsWith('#') || COLOR_FUNCTIONS.test(word) || NAMED.has(word));
    if (color)
      say(
        declaration,
        `"${prop}: ${value}" fixes the colour ${color.replace('(', '()')}; make it the fallback of a token: var(--cdm-color-…, ${color.replace('(', '(…)')})`,
      );
    // Where colours are forced the system's are the only ones; on paper, they are black on white.
    const isSystems = isInside(
      declaration,
      ({ name, params }) => name === 'media' && /forced-colors|print/.test(params),
    );
    const system = fixed.find((word) => SYSTEM.has(word));
    if (system && !isSystems)
      say(
        declaration,
        `"${prop}: ${value}" fixes the system’s ${system} outside of forced-colors and print; make it the fallback of a token`,
      );
  });
  root.walkAtRules((rule) => {
    if (/\d(?:\.\d+)?rem\b/.test(rule.params)) say(rule, `"@${rule.name} ${rule.params}" counts in rem; count in em`);
    if (/\b(?:width|height)\b/.test(rule.params) && /^(?:media|container)$/.test(rule.name))
      say(rule, `"@${rule.name} ${rule.params}" is physical; ask for inline-size or block-size`);
  });
  return faults;
}
