import { expect, test } from 'vitest';
import { applyEdits, readPage } from './page.js';

const tagsOf = (html: string) =>
  readPage(html).tags.map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);

test('tags and placeholders are found where a page shows them, not in templates, comments or noscript', () => {
  expect(
    tagsOf(
      '<cdm-hours site=a></cdm-hours><!--<cdm-hours>--><template><cdm-hours></cdm-hours></template><noscript><cdm-hours></cdm-hours></noscript><div data-cdm=permanences data-kinds="all" class=x></div>',
    ),
  ).toEqual([
    ['cdm-hours', { site: 'a' }],
    ['cdm-permanences', { kinds: 'all' }],
  ]);
});

test('a placeholder that holds its tag, or stands in it, is that tag’s', () => {
  const tags = tagsOf(
    '<div data-cdm="hours"><cdm-hours></cdm-hours></div><cdm-hours><a data-cdm=hours href=/>x</a></cdm-hours>',
  );
  expect(tags).toEqual([
    ['cdm-hours', {}],
    ['cdm-hours', {}],
  ]);
});

test('offsets are those of the source, whatever its line ends and characters', () => {
  const html = '\uFEFF<!doctype html>\r\n<p>é😀\r\n<cdm-hours\r\n>x</cdm-hours>\r\n';
  const [tag] = readPage(html).tags;
  expect(tag?.line).toBe(3);
  expect(html.slice(tag?.at)).toBe('x</cdm-hours>\r\n');
});

test.each([
  ['<script src="https://cite.example/cdm/cdm.js" type=module></script>', 'https://cite.example/cdm/'],
  ['<script src="../cdm-0.1.0.js?v=1"></script>', '../'],
  ['<script src=cdm.js></script>', ''],
  ['<script src="/js/mycdm.js"></script>', undefined],
  ['<script>cdm.js</script>', undefined],
])('the scripts of %s are in %s', (html, folder) => {
  expect(readPage(html).scripts).toBe(folder);
});

test('the language is that of the closest lang', () => {
  const page = readPage('<html lang="fr"><body><cdm-hours></cdm-hours><p lang=nl><cdm-hours></cdm-hours>');
  expect(page.language).toBe('fr');
  expect(page.tags.map(({ language }) => language)).toEqual(['fr', 'nl']);
});

test('changes are made in the order of the page, those at one place in their own', () => {
  const edits = [
    { from: 4, to: 4, text: '4' },
    { from: 1, to: 2, text: 'B' },
    { from: 4, to: 4, text: '5' },
  ];
  expect(applyEdits('abcde', edits)).toBe('aBcd45e');
});
