/** Chapters of the tokens page. */
export const GROUPS = ['colour', 'type', 'space', 'shape', 'motion', 'reserve'] as const;

/** What a token is for, in words, and how the tokens page shows it. */
export interface Explanation {
  readonly group: (typeof GROUPS)[number];
  /** What it sets, and what to mind when setting it. */
  readonly text: string;
  /** For a colour: the token it is seen on, and what it must reach there: 4.5 as text, 3 as a shape, nothing as decoration. */
  readonly on?: '--cdm-color-surface' | '--cdm-color-accent' | '--cdm-color-field' | '--cdm-color-mark';
  readonly needs?: 4.5 | 3;
}

const colour = (
  text: string,
  needs?: Explanation['needs'],
  on: Explanation['on'] = '--cdm-color-surface',
): Explanation => ({ group: 'colour', text, on, ...(needs && { needs }) });

const reserve = (tag: string): Explanation => ({
  group: 'reserve',
  text: `Height that <${tag}> keeps before its answer comes, so that nothing on the page jumps. Raise it where your answer is taller than usual.`,
});

/** Every token, explained. `scripts/tokens.test.ts` fails on one that no style sheet uses, and on one used that is not here. */
export const EXPLAINED: Readonly<Record<string, Explanation>> = {
  '--cdm-color-text': colour('Text, titles and the icons beside them. Left alone it is the page’s own.', 4.5),
  '--cdm-color-muted': colour('What is read second: labels, sources, hints. Still text, so still 4.5:1.', 4.5),
  '--cdm-color-link': colour('Links. They are underlined too: colour never says it alone.', 4.5),
  '--cdm-color-accent': colour('Ground of the one main button, and ticks. Usually the only colour a partner sets.', 3),
  '--cdm-color-on-accent': colour('What is written on the main button.', 4.5, '--cdm-color-accent'),
  '--cdm-color-positive': colour('Open, under way, a reason that fits. Always beside the word and a shape.', 4.5),
  '--cdm-color-caution': colour('To be confirmed, moved, something given up. Never an alarm.', 4.5),
  '--cdm-color-negative': colour('Cancelled or full. Closed is not an error, and stays muted.', 4.5),
  '--cdm-color-surface': colour(
    'The tag’s own ground. Only themes bring one: by default a tag stands on the page’s, and the tags’ style sheets never use it.',
  ),
  '--cdm-color-tint': colour('A soft ground that groups: what is announced ahead, reception, a row under the pointer.'),
  '--cdm-color-line': colour('Rules between rows. Decoration: what they part is also parted by space.'),
  '--cdm-color-control': colour('Borders of fields and of choices. They show where one can act, so 3:1.', 3),
  '--cdm-color-field': colour('Inside of fields and of the list of suggestions.'),
  '--cdm-color-field-text': colour('What is typed in a field.', 4.5, '--cdm-color-field'),
  '--cdm-color-mark': colour('Ground of the words that a search matched; the text keeps its colour.'),
  '--cdm-color-focus': colour('Ring around what has the focus, outside it, on whatever the tag stands on.', 3),
  '--cdm-color-shadow': colour('Shadow under the list of suggestions, the only thing that floats.'),
  '--cdm-hours-open-color': colour('Mark of “open” in <cdm-hours>, a full disc.', 3),
  '--cdm-hours-closed-color': colour('Mark of “closed” in <cdm-hours>, a ring.', 3),
  '--cdm-hours-unknown-color': colour('Mark of “to be confirmed” in <cdm-hours>, a dashed ring.', 3),

  '--cdm-font-family': { group: 'type', text: 'Text. Left alone it is the page’s.' },
  '--cdm-font-family-heading': {
    group: 'type',
    text: 'The tag’s heading, where a voice can be heard. Left alone, the text’s.',
  },
  '--cdm-font-size': {
    group: 'type',
    text: 'The size all others are multiples of. Never below 15 px, whatever the page makes of 1em.',
  },
  '--cdm-font-size-small': { group: 'type', text: 'What is read second: sources, labels, counts.' },
  '--cdm-font-size-lead': { group: 'type', text: 'Names in a list, and what comes right after the answer.' },
  '--cdm-font-size-heading': { group: 'type', text: 'The tag’s heading, and the question being asked.' },
  '--cdm-font-size-answer': {
    group: 'type',
    text: 'The answer itself: open or closed, the next time. The largest thing in a tag.',
  },
  '--cdm-font-weight-heading': { group: 'type', text: 'Weight of the tag’s heading.' },

  '--cdm-space-s': {
    group: 'space',
    text: 'Inside a thing: between a field and its button, between the lines of a row.',
  },
  '--cdm-space-m': { group: 'space', text: 'Between the parts of one answer.' },
  '--cdm-space-l': {
    group: 'space',
    text: 'Between one thing and the next: desks, questions, filters and list, columns of facts.',
  },

  '--cdm-radius': { group: 'shape', text: 'Corners of buttons, fields, choices and soft grounds. 0 is square.' },
  '--cdm-radius-pill': {
    group: 'shape',
    text: 'Corners of the example questions, which are not buttons that commit to anything.',
  },
  '--cdm-border-width': { group: 'shape', text: 'Borders of buttons, fields and tags, and rules between rows.' },

  '--cdm-duration': {
    group: 'motion',
    text: 'Turn of an arrow when something unfolds. Off where less motion is asked for.',
  },
  '--cdm-duration-pulse': {
    group: 'motion',
    text: 'One breath of a skeleton. Off where less motion is asked for: the shape stays.',
  },

  '--cdm-hours-reserve': reserve('cdm-hours'),
  '--cdm-permanences-reserve': reserve('cdm-permanences'),
  '--cdm-resource-search-reserve': reserve('cdm-resource-search'),
  '--cdm-find-conseiller-reserve': reserve('cdm-find-conseiller'),
};
