import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileShapes } from '../../test-support/compile-shapes.js';
import { activitySchema } from './agenda.js';
import { poleSchema, siteSchema } from './cite.js';
import { offerSchema } from './conseil.js';
import { resourceSchema } from './resources.js';
import { type Problem, type Shape, check } from './shape.js';
import { readDocument } from './read.js';
import { activity, agenda } from './shapes/agenda.js';
import { cite, pole, site } from './shapes/cite.js';
import { synonym } from './shapes/common.js';
import { conseil, offer } from './shapes/conseil.js';
import { resource, resources } from './shapes/resources.js';
import { readStrict } from './strict.js';
import { synonymSchema } from './synonyms.js';

describe('shapes/', () => {
  it('is fresh: run "npm run shapes" where this fails', async () => {
    for (const [name, text] of await compileShapes()) {
      const file = new URL(`./shapes/${name}.ts`, import.meta.url);
      if (process.env['CDM_WRITE_SHAPES']) writeFileSync(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });
});

/** Values that are right here and there, so that both readers meet every branch. */
const scalar = fc.constantFrom<unknown>(
  'a',
  '',
  'vae',
  '2026-12-01',
  '2026-13-01',
  '09:30',
  '26:00',
  '9h',
  'https://example.org/',
  'javascript:alert(1)',
  'fr',
  'FR',
  'x_y',
  '2026-12-01T08:30:00Z',
  'accueil@example.org',
  '02 61 91 00 10',
  '9782273014878',
  0,
  1,
  7,
  8,
  45.5,
  200,
  2026,
  Number.NaN,
  true,
  false,
  null,
);
const text = fc.oneof(
  scalar,
  fc.constantFrom<unknown>({ fr: 'Texte' }, { fr: 'Texte', en: 'Text' }, { '!': 'x' }, { fr: 1 }, {}),
);

/** A value of a shape; a wild one misses it somewhere, now and then. */
function valueOf(shape: Shape, isWild: boolean): fc.Arbitrary<unknown> {
  const near = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    isWild ? fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: text }) : right;
  if (shape === '*' || shape === 's') return near(fc.constantFrom('a', 'vae', ''));
  if (shape === 'b') return near(fc.boolean());
  if (shape === 't') return near(fc.constantFrom<unknown>('Texte', { fr: 'Texte', en: 'Text' }, {}));
  if (shape instanceof RegExp) return near(fc.stringMatching(new RegExp(shape.source)));
  if (Array.isArray(shape)) {
    const [kind, inner, least] = shape as readonly [string, ...unknown[]];
    if (kind === 'n') return near(fc.integer({ min: Number(inner ?? -200), max: Number(least ?? 9000) }));
    if (kind === 'l') return near(fc.constantFrom(...(shape.slice(1) as unknown[])));
    if (kind === 'a')
      return near(fc.array(valueOf(inner as Shape, isWild), { minLength: Number(least ?? 0), maxLength: 2 }));
    return valueOf(inner as Shape, isWild);
  }
  const fields = Object.entries(shape as Readonly<Record<string, Shape>>);
  const right = fc.record(
    Object.fromEntries(fields.map(([key, inner]) => [key.replace('?', ''), valueOf(inner, isWild)])),
    { requiredKeys: fields.map(([key]) => key).filter((key) => !key.endsWith('?')) },
  );
  return near(right.map((value) => ({ ...value, unknownField: 1 })));
}

it('a number without bounds has none', () => {
  for (const value of [-2e12, 2e12]) {
    const problems: Problem[] = [];
    check(['n'], value, problems);
    expect(problems).toEqual([]);
  }
});

describe.each([
  ['cite', cite],
  ['agenda', agenda],
  ['conseil', conseil],
  ['resources', resources],
] as const)('the two readers of %s.json', (name, shape) => {
  it('agree: the quick one gives what the patient one gives, or leaves it to it', () => {
    const seen = { taken: 0, left: 0 };
    fc.assert(
      fc.property(fc.oneof(valueOf(shape, false), valueOf(shape, true)), (json) => {
        const strict = readStrict(shape, json);
        const patient = readDocument(name, json);
        const isRight = patient.ok && patient.issues.length === 0;
        expect(strict).toEqual(isRight ? patient.document : undefined);
        seen[isRight ? 'taken' : 'left'] += 1;
      }),
      { numRuns: 800, seed: 20261122 },
    );
    expect(Math.min(seen.taken, seen.left)).toBeGreaterThan(20);
  });
});

describe.each([
  ['pole', poleSchema, pole],
  ['site', siteSchema, site],
  ['activity', activitySchema, activity],
  ['offer', offerSchema, offer],
  ['synonym', synonymSchema, synonym],
  ['resource', resourceSchema, resource],
] as const)('the shape of a %s', (_name, schema, shape) => {
  it('agrees with its zod schema: what it takes, what it gives, where it first refuses', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(valueOf(shape, false), valueOf(shape, true)), (value) => {
        const problems: Problem[] = [];
        const copy = check(shape, value, problems);
        const result = schema.safeParse(value);
        expect(problems.length === 0).toBe(result.success);
        if (result.success) {
          taken += 1;
          expect(copy).toEqual(result.data);
        } else {
          const places = result.error.issues.map(({ path }) => String(path[0]));
          expect(places).toContain(String(problems[0]?.path[0]));
        }
      }),
      { numRuns: 1500, seed: 20261122 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});
