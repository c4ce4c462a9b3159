import { describe, expect, it } from 'vitest';
import { localize } from './localize.js';

const text = { fr: 'Bonjour', en: 'Hello', 'pt-PT': 'Olá', 'zh-Hant': '你好', es: '' };

describe('localize', () => {
  it.each([
    [['fr'], 'Bonjour', 'fr'],
    [['en-GB', 'fr'], 'Hello', 'en'],
    [['EN'], 'Hello', 'en'],
    [['pt-BR'], 'Olá', 'pt-PT'],
    [['pt'], 'Olá', 'pt-PT'],
    [['zh-Hant-TW'], '你好', 'zh-Hant'],
    [['de', 'en'], 'Hello', 'en'],
    [['pt-BR', 'fr'], 'Olá', 'pt-PT'],
    [['de'], 'Bonjour', 'fr'],
    [['es', 'en'], 'Hello', 'en'],
    [[], 'Bonjour', 'fr'],
    [['fr-x-cdm'], 'Bonjour', 'fr'],
    [['__proto__', ''], 'Bonjour', 'fr'],
  ])('for %j takes %s (%s)', (languages, value, language) => {
    expect(localize(text, languages)).toEqual({ value, language });
  });

  it('takes the Cité’s first language before any other that was not asked for', () => {
    expect(localize({ en: 'Hello', nl: 'Hallo' }, ['it'], 'nl')).toEqual({ value: 'Hallo', language: 'nl' });
  });
  it('says a plain string is in the Cité’s first language, where that is known', () => {
    expect(localize('Bonjour', ['en'], 'fr')).toEqual({ value: 'Bonjour', language: 'fr' });
    expect(localize('Bonjour', ['en'])).toEqual({ value: 'Bonjour' });
  });
  it('survives a map without any text', () => {
    expect(localize({}, ['fr'])).toEqual({ value: '' });
    expect(localize({ fr: '' }, ['fr'])).toEqual({ value: '' });
  });
});
