/** Names of the languages that are spoken at most desks, as they stand in a sentence; `language-name.ts` asks the browser for others. */
export interface LanguageStrings {
  /** By BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  /** Any sign language. */
  readonly signed: string;
}

const languages: LanguageStrings = {
  names: {
    fr: 'français',
    en: 'anglais',
    ar: 'arabe',
    es: 'espagnol',
    pt: 'portugais',
    it: 'italien',
    nl: 'néerlandais',
    ca: 'catalan',
    de: 'allemand',
    uk: 'ukrainien',
    ru: 'russe',
    tr: 'turc',
    fa: 'persan',
    ps: 'pachto',
  },
  signed: 'langue des signes',
};

export default languages;
