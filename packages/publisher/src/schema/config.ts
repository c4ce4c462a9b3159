import type { JsonSchema } from './types.js';

/** The JSON Schema of `cdm.config.json`, in the language of those who edit it. */
export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cdm.config.json',
  description: 'Réglages de la publication d’une Cité des métiers.',
  type: 'object',
  properties: {
    out: { type: 'string', minLength: 1, description: 'Dossier publié, relatif à ce fichier. « public » par défaut.' },
    url: {
      type: 'string',
      minLength: 1,
      description:
        'Adresse publique du dossier publié : « https://votre-cite.example/cdm/ ». Elle permet à un site de transformer en widget l’adresse collée d’une page de cadre (oEmbed).',
    },
    closedOnPublicHolidays: {
      description:
        'true : tous les lieux ferment les jours fériés. Une liste de noms ou de dates (« 1er mai », « 12-25 ») : seulement ceux-là. Par lieu : { "principal": true, "annexe": ["1er mai"] }.',
      anyOf: [
        { type: 'boolean' },
        { type: 'array', items: { type: 'string', minLength: 1 } },
        {
          type: 'object',
          additionalProperties: {
            anyOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'string', minLength: 1 } }],
          },
        },
      ],
    },
    openOnPublicHolidays: {
      description: 'Jours fériés, par nom ou par date, où la Cité ouvre quand même : « lundi de Pentecôte ».',
      type: 'array',
      items: { type: 'string', minLength: 1 },
    },
    schoolCalendar: {
      description:
        'Fichier du calendrier scolaire (CSV, JSON ou ICS du ministère), relatif à ce fichier. Il sert à « sauf vacances ».',
      type: 'string',
      minLength: 1,
    },
    schoolZone: {
      description: 'Zone ou académie du calendrier scolaire : « A », « B », « C », « Corse », « Martinique »…',
      type: 'string',
      minLength: 1,
    },
    schoolHours: {
      description:
        'Nom, dans cite.json, de la variante d’horaires des vacances scolaires : ses dates (« ranges ») viennent alors du calendrier.',
      type: 'string',
      minLength: 1,
    },
    source: {
      description: 'Ce que les pages citent comme source. Le nom et le site de la Cité par défaut.',
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1, description: 'Nom.' },
        url: { type: 'string', minLength: 1, description: 'Page.' },
        licence: { type: 'string', minLength: 1, description: 'Licence des données, par exemple « etalab-2.0 ».' },
      },
      required: ['name'],
    },
    imports: {
      description: 'Imports refaits à chaque « cdm build ».',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          kind: { type: 'string', minLength: 1, description: 'Genre d’import, comme dans « cdm import ».' },
          from: { type: 'string', minLength: 1, description: 'Fichier relatif à ce dossier, ou adresse https.' },
          site: { type: 'string', minLength: 1, description: 'Lieu de cite.json que cela concerne.' },
          pole: { type: 'string', minLength: 1, description: 'Pôle de cite.json auquel cela appartient.' },
          strict: { type: 'boolean', description: 'true : un élément refusé arrête la publication.' },
        },
        required: ['kind', 'from'],
      },
    },
    search: {
      description:
        'Moteur de recherche rempli par « cdm build --search opensearch ». Son compte n’est jamais ici : il va dans les variables d’environnement CDM_OPENSEARCH_USER et CDM_OPENSEARCH_PASSWORD.',
      type: 'object',
      properties: {
        nodes: {
          description: 'Adresses de ses nœuds : « http://10.0.0.5:9200 ».',
          type: 'array',
          items: { type: 'string', minLength: 1 },
        },
        alias: {
          type: 'string',
          minLength: 1,
          description: 'Nom du catalogue dans le moteur. « cite- » et l’identifiant de la Cité par défaut.',
        },
        shards: {
          type: 'integer',
          minimum: 1,
          description: 'Éclats, environ un par million de documents. 1 par défaut.',
        },
      },
    },
  },
  required: [],
};
