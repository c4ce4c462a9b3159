import { describe, expect, it } from 'vitest';
import { webAddress } from './web-address.js';

describe('webAddress', () => {
  it.each([
    ['https://www.example.org/feed/', 'https://www.example.org/feed/'],
    ['http://127.0.0.1:9200', 'http://127.0.0.1:9200/'],
    ['https://cité.example/été', 'https://xn--cit-dma.example/%C3%A9t%C3%A9'],
  ])('reads %s', (text, href) => {
    // Many times: once optimised, Node 20's URL.canParse said no to accents.
    for (let time = 0; time < 20_000; time += 1) if (webAddress(text)?.href !== href) throw new Error(text);
    expect(webAddress(text)?.href).toBe(href);
  });
  it.each(['', '/feed/', 'www.example.org', 'file:///srv/feed/', 'javascript:alert(1)', 'https://', 'mailto:a@b.fr'])(
    'refuses %j where there is nothing it could start from',
    (text) => {
      expect(webAddress(text)).toBeUndefined();
    },
  );
  it('starts from a base', () => {
    expect(webAddress('/feed/', 'https://www.example.org/a/b')?.href).toBe('https://www.example.org/feed/');
  });
});
