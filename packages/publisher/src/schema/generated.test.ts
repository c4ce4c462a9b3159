import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DOCUMENT_NAMES } from '@cite-des-metiers/sdk/feed';
import { expect, test } from 'vitest';
import { checkSchema } from './check.js';
import { feedSchemas } from './generated.js';

test('the schemas and the reference page are those of the types: run scripts/feed-reference.mjs where this fails', () => {
  const script = fileURLToPath(new URL('../../../../scripts/feed-reference.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('every field of every type has a description, and every reference leads somewhere', () => {
  for (const name of DOCUMENT_NAMES) {
    const schema = feedSchemas[name];
    for (const [type, definition] of [['document', schema] as const, ...Object.entries(schema.$defs ?? {})]) {
      expect(definition.description, `${name} ${type}`).toBeTruthy();
      for (const [field, property] of Object.entries(definition.properties ?? {})) {
        expect(property.description, `${name} ${type}.${field}`).toBeTruthy();
        if (property.$ref !== undefined) expect(schema.$defs).toHaveProperty(property.$ref.replace('#/$defs/', ''));
      }
    }
  }
});

test('known values stand in the schema of an open list, and others pass with a warning', () => {
  expect(feedSchemas.agenda.$defs?.['ActivityKind']?.anyOf?.[0]?.enum).toContain('workshop');
  const activity = { id: 'a', kind: 'workshp', title: 'A', poles: [], schedule: [] };
  const envelope = {
    version: 1,
    generatedAt: '2026-11-22T09:00:00Z',
    validThrough: '2027-11-22',
    source: { name: 'A' },
  };
  const findings = checkSchema(feedSchemas.agenda, { ...envelope, items: [activity] });
  expect(findings.map(({ severity, code, path }) => [severity, code, path.join('.')])).toEqual([
    ['warning', 'unknown-value', 'items.0.kind'],
  ]);
});
