import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const zod = {
  paths: [
    {
      name: 'zod',
      message: 'Use `import * as z from "zod/mini"`: classic zod probes `new Function`, which strict hosts report.',
    },
  ],
  patterns: [
    { group: ['zod/*', '!zod/mini'], message: 'Only zod/mini may reach a page.' },
    { group: ['**/dist/**'], message: 'Import sources, never a build.' },
  ],
};
const zodNamespace = {
  selector: "ImportDeclaration[source.value='zod/mini'] > :not(ImportNamespaceSpecifier, Literal)",
  message: 'Import the namespace (`import * as z`): a named export pulls in every locale.',
};
const pure = 'Pure rooms know no clock, DOM or network: take `now` or the data as a parameter (CONVENTIONS.md).';
/** Arrows between rooms (CONVENTIONS.md): who must not import whom. */
const forbid = (regex, message) => ({ regex, message });
const arrows = (files, ...patterns) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.testkit.ts'],
  rules: {
    'no-restricted-imports': ['error', { paths: zod.paths, patterns: [...zod.patterns, ...patterns] }],
  },
});
const rooms = (...names) =>
  forbid(`^(\\.\\./)+(${names.join('|')})(/|\\.js$)`, 'Arrows between rooms never run this way: see CONVENTIONS.md.');

const alone = forbid('^(lit|@lit|@cite-des-metiers)', 'The sdk knows neither elements nor itself by name.');

export default tseslint.config(
  // samples/ are projects of their own, whose frameworks are not installed here: scripts/test-samples.mjs checks them.
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'storybook-static',
      'coverage',
      '.cache',
      'public',
      'screenshots',
      'samples',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', zodNamespace],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An abort's reason is passed on untouched, whatever it is.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // `createShare<void>()` and a type parameter that ties two lines of a body together are clear as they stand.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // opening_hours types its numeric modes as an enum that it does not export as a value.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true }],
      // A type that a newer feed may widen makes comparisons look unnecessary that are not.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  // The last one that fits a file holds alone: each says all.
  arrows(['packages/sdk/src/**'], alone),
  arrows(
    ['packages/sdk/src/{time,text}/**'],
    alone,
    rooms('client', 'transport', 'hours', 'agenda', 'search', 'conseil', 'export'),
  ),
  arrows(
    ['packages/sdk/src/feed/**'],
    alone,
    rooms('client', 'time', 'text', 'transport', 'hours', 'agenda', 'search', 'conseil', 'export'),
  ),
  arrows(['packages/sdk/src/hours/**'], alone, rooms('client', 'transport', 'agenda', 'search', 'conseil', 'export')),
  arrows(['packages/sdk/src/agenda/**'], alone, rooms('client', 'transport', 'hours', 'search', 'conseil', 'export')),
  arrows(['packages/sdk/src/search/**'], alone, rooms('client', 'transport', 'hours', 'agenda', 'conseil', 'export')),
  arrows(['packages/sdk/src/conseil/**'], alone, rooms('client', 'transport', 'hours', 'search', 'export')),
  arrows(['packages/sdk/src/export/**'], alone, rooms('client', 'transport', 'search', 'conseil')),
  {
    files: ['packages/sdk/src/{time,text,hours,agenda,conseil,export}/**'],
    ignores: ['**/*.test.ts', '**/*.testkit.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'navigator', 'fetch', 'performance', 'localStorage'].map((name) => ({
          name,
          message: pure,
        })),
      ],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: pure }],
      'no-restricted-syntax': [
        'error',
        zodNamespace,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pure },
      ],
    },
  },
  arrows(
    ['packages/widgets/src/**'],
    forbid('^@cite-des-metiers/(publisher|demo)|\\.\\./demo', 'Widgets import the sdk only.'),
  ),
  arrows(
    ['packages/publisher/src/**'],
    forbid(
      '^@cite-des-metiers/(demo|widgets)|^lit',
      'The publisher imports the sdk only; its prerender/ also the widgets.',
    ),
  ),
  arrows(['packages/publisher/src/prerender/**'], forbid('^@cite-des-metiers/demo', 'Nothing imports the demo.')),
  {
    files: ['packages/widgets/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended, wc.configs['flat/recommended']],
    rules: {
      // Two rules that do not know `<label for>` nor a combobox whose keys are handled on its field; axe checks both for real.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.testkit.ts', 'stories/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        'AbortController requestAnimationFrame process console URL fetch setTimeout setInterval clearInterval clearTimeout Buffer performance document window globalThis customElements AbortSignal localStorage sessionStorage TextDecoder TextEncoder structuredClone location navigator FormData URLSearchParams getComputedStyle innerWidth Response'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  prettier,
);
