import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  it.each([
    ['<p>Bonjour&nbsp;!</p><p>À <b>bientôt</b><br>ici</p>', 'Bonjour\u00a0!\nÀ bientôt\nici'],
    ['<ul><li>un</li><li>deux</li></ul>', 'un\ndeux'],
    ['<script>alert(1)</script><style>p{}</style>ok <b>là</b>', 'ok là'],
    ['3 < 5 et 7 > 2', '3 < 5 et 7 > 2'],
    ['R&amp;D, &Eacute;cole, &#233;t&#xE9;, c&oelig;ur', 'R&D, École, été, cœur'],
    ['https://a.example/?a=1&copy=2', 'https://a.example/?a=1&copy=2'],
    ['&constructor; &toString;', '&constructor; &toString;'],
    ['**Gras** et __souligné__, [le site](https://a.example/x)', 'Gras et souligné, le site'],
    ['# Titre\r\n\r\n\r\n\r\nTexte', 'Titre\n\nTexte'],
    ['a\u0000b\u0007c', 'abc'],
  ])('reads %s', (value, text) => {
    expect(plainText(value)).toBe(text);
  });

  it.each(['<a', '[', '**a', '&', '<b>'])('reads a hundred thousand times %s', (piece) => {
    expect(plainText(piece.repeat(100_000))).not.toContain('<b>');
  });
});
