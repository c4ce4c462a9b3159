import type { Language, Synonym } from '@cite-des-metiers/sdk/feed';
import { synonymRules } from './synonyms.js';

/** How an index is laid out over a cluster. */
export interface IndexLayout {
  /** Primary shards; about one per million records is plenty. 1 when left out. */
  readonly shards?: number;
  /** Copies of each shard; left out, one where the cluster has a second node, so that a lost node loses nothing. */
  readonly replicas?: number;
}

/** Fields that are searched, with what a word counts where it stands: the same order as in the page's engine. */
export const FIELD_BOOSTS = { title: 6, names: 5, keywords: 3, said: 3, themes: 2, summary: 1 } as const;

/** Longest beginning of a word that is indexed; a longer one is looked for as a whole word. */
export const LONGEST_START = 15;

const charFilters = {
  // Elision knows one apostrophe, and the ligatures must be letters before anything is compared.
  cdm_signs: {
    type: 'mapping',
    mappings: [
      '\\u2018=>\\u0027',
      '\\u2019=>\\u0027',
      '\\u02BC=>\\u0027',
      '\\u2032=>\\u0027',
      '\\uFF07=>\\u0027',
      '\\u00B4=>\\u0027',
      '\\u0060=>\\u0027',
      '\\u0153=>oe',
      '\\u0152=>OE',
      '\\u00E6=>ae',
      '\\u00C6=>AE',
      '\\u2022=>\\u00B7',
      '\\u22C5=>\\u00B7',
      '\\u00AD=>',
      '\\u200B=>',
      'C++=>cplusplus',
      'c++=>cplusplus',
      'C#=>csharp',
      'c#=>csharp',
    ],
  },
  // Inclusive writing says one word: étudiant·e·s, conseiller(ère), vendeur/euse, agent-e-s.
  cdm_inclusive: {
    type: 'pattern_replace',
    flags: 'CASE_INSENSITIVE',
    pattern:
      '(?<=\\p{L})(?:·(?:ne|le|te|ve|[eè]re|euse|rice|trice|e)?s?(?:·s)?|\\((?:ne|le|te|ve|[eè]re|euse|rice|trice|e)s?\\)s?|[/.](?:[eè]res?|euses?|t?rices?)|-(?:e|ne|[eè]re|euse|t?rice)-s)(?![\\p{L}\\p{N}])',
    replacement: '',
  },
};

const filters = (rules: readonly string[]): Record<string, unknown> => ({
  cdm_elision: {
    type: 'elision',
    articles_case: true,
    articles:
      'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu un dell all nell sull dall coll quell quest bell sant'.split(
        ' ',
      ),
  },
  cdm_apostrophe: { type: 'pattern_replace', pattern: "['·]", replacement: '' },
  cdm_stem: { type: 'stemmer', language: 'light_french' },
  cdm_starts: { type: 'edge_ngram', min_gram: 1, max_gram: LONGEST_START },
  ...(rules.length ? { cdm_synonyms: { type: 'synonym_graph', synonyms: rules } } : {}),
});

const folding = ['cdm_elision', 'lowercase', 'asciifolding', 'cdm_apostrophe'];

const analyzer = (...filter: string[]): Record<string, unknown> => ({
  type: 'custom',
  char_filter: ['cdm_signs', 'cdm_inclusive'],
  tokenizer: 'standard',
  filter: [...folding, ...filter],
});

/** Stemmed, with whole folded words for slips and their beginnings for search as you type. */
const searched = {
  type: 'text',
  analyzer: 'cdm_french',
  search_analyzer: 'cdm_french_asked',
  fields: {
    word: { type: 'text', analyzer: 'cdm_word' },
    start: { type: 'text', analyzer: 'cdm_start', search_analyzer: 'cdm_word', index_options: 'docs', norms: false },
  },
};
const gathered = { type: 'text', analyzer: 'cdm_french', search_analyzer: 'cdm_french_asked', copy_to: 'all' };
// Slips and beginnings are looked for where they rank (titles) and where they are shown.
const shown = { ...searched, copy_to: 'all' };
const facet = { type: 'keyword', ignore_above: 1000 };

/**
 * Settings and mapping of an index: French analysis (elision, folding, œ, light stemming, the Cité's synonyms),
 * beginnings of words, facets as keywords. Fields that it does not name are kept and not searched.
 */
export function indexDefinition(
  options: IndexLayout & { readonly synonyms?: readonly Synonym[]; readonly language?: Language } = {},
): { settings: Record<string, unknown>; mappings: Record<string, unknown> } {
  const { synonyms = [], language = 'fr', shards = 1, replicas } = options;
  const rules = synonymRules(synonyms, language);
  return {
    settings: {
      number_of_shards: shards,
      ...(replicas === undefined ? { auto_expand_replicas: '0-1' } : { number_of_replicas: replicas }),
      // A node that comes back within a minute finds its copies; nothing is moved for a restart.
      'index.unassigned.node_left.delayed_timeout': '1m',
      analysis: {
        char_filter: charFilters,
        filter: filters(rules),
        analyzer: {
          cdm_french: analyzer('cdm_stem'),
          cdm_french_asked: rules.length ? analyzer('cdm_synonyms', 'cdm_stem') : analyzer('cdm_stem'),
          cdm_word: analyzer(),
          cdm_start: analyzer('cdm_starts'),
        },
      },
    },
    mappings: {
      dynamic: false,
      properties: {
        title: shown,
        summary: shown,
        names: shown,
        keywords: gathered,
        said: gathered,
        themes: gathered,
        more: gathered,
        all: searched,
        titleKeys: { type: 'keyword' },
        facets: {
          properties: { poles: facet, themes: facet, kind: facet, language: facet, access: facet, level: facet },
        },
        year: { type: 'integer' },
        place: { type: 'integer' },
      },
    },
  };
}
