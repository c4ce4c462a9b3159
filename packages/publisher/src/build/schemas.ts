import { DOCUMENT_NAMES } from '@cite-des-metiers/sdk/feed';
import { draftSchema } from '../project/check-feed.js';
import { configSchema } from '../schema/config.js';
import { feedSchemas } from '../schema/generated.js';
import type { JsonSchema } from '../schema/types.js';
import type { OutputFile } from './write.js';

const file = (path: string, schema: JsonSchema): OutputFile => ({
  path,
  content: `${JSON.stringify(schema, null, 2)}\n`,
});

/** The contract of the feed, published beside it in `schema/`. */
export function schemaFiles(): readonly OutputFile[] {
  return DOCUMENT_NAMES.map((name) => file(`schema/${name}.schema.json`, feedSchemas[name]));
}

/** The schemas of what staff write in a project, for completion in an editor: no envelope, and the settings. */
export function projectSchemaFiles(): readonly OutputFile[] {
  const withSchema = (schema: JsonSchema): JsonSchema => ({
    ...schema,
    properties: { $schema: { type: 'string' }, ...schema.properties },
  });
  return [
    ...DOCUMENT_NAMES.map((name) => file(`schema/${name}.schema.json`, withSchema(draftSchema(feedSchemas[name])))),
    file('schema/cdm.config.schema.json', withSchema(configSchema)),
  ];
}
