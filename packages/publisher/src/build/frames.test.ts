import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { expect, test } from 'vitest';
import { frameTitle } from './frame-names.js';
import { frameFiles } from './frames.js';

const cite: CiteDocument = {
  version: 1,
  generatedAt: '2026-11-22T09:00:00Z',
  validThrough: '2027-11-22',
  source: { name: 'Cité "A" & <B>', url: 'https://cite.example/?a=1&b=2' },
  id: 'a',
  country: 'FR',
  name: { fr: 'Cité "A" & <B>', en: 'A' },
  languages: ['fr', 'en'],
  timeZone: 'Europe/Paris',
  poles: [],
  sites: [],
};

test('one titled page for each tag, without inline script or style, its texts escaped', () => {
  const files = frameFiles(cite);
  expect(files.map(({ path }) => path)).toEqual([
    'frame/hours.html',
    'frame/permanences.html',
    'frame/resource-search.html',
    'frame/find-conseiller.html',
  ]);
  for (const { content } of files) {
    expect(content).toContain('– Cité &quot;A&quot; &amp; &lt;B&gt;</title>');
    expect(content).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=|<B>/);
    expect(content).toContain('href="https://cite.example/?a=1&amp;b=2" target="_top"');
    expect(content).toContain("connect-src 'self';");
  }
  expect(frameTitle('hours', { ...cite, languages: ['en'] })).toBe('Opening hours – A');
});

test('the search gateway that the feed names may be asked, a broken address may not', () => {
  const withUrl = (url: string) =>
    String(frameFiles({ ...cite, search: { engine: 'gateway', url } })[0]?.content).match(/connect-src [^;]*/)?.[0];
  expect(withUrl('https://search.example/v1/x')).toBe("connect-src 'self' https://search.example");
  expect(withUrl('/search')).toBe("connect-src 'self'");
});

test('with a public address each page names its oEmbed document, without one none does', () => {
  const files = frameFiles(cite, 'https://cite.example/cdm/');
  const contentOf = (path: string): string => String(files.find((file) => file.path === path)?.content);
  expect(contentOf('frame/hours.html')).toContain(
    '<link rel="alternate" type="application/json+oembed" href="https://cite.example/cdm/frame/hours.oembed.json" title="Horaires – Cité &quot;A&quot; &amp; &lt;B&gt;" />',
  );
  expect(JSON.parse(contentOf('frame/hours.oembed.json'))).toEqual({
    type: 'rich',
    version: '1.0',
    title: 'Horaires – Cité "A" & <B>',
    provider_name: 'Cité "A" & <B>',
    provider_url: 'https://cite.example/?a=1&b=2',
    cache_age: 86_400,
    width: 600,
    height: 420,
    html: '<iframe src="https://cite.example/cdm/frame/hours.html" title="Horaires – Cité &quot;A&quot; &amp; &lt;B&gt;" width="600" height="420" loading="lazy"></iframe>',
  });
  expect(files).toHaveLength(8);
  expect(frameFiles(cite).some(({ path, content }) => /oembed/.test(path + String(content)))).toBe(false);
});
