import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codebook } from '../../authoring/codebook.ts';
import { FIELDS } from '../../authoring/field-words.ts';
import { headJsonSchema, type JsonSchema, packFileJsonSchema } from '../../authoring/public-schemas.ts';
import { everyValue, type Json, type JsonObject, madePack } from '../core/made-packs.ts';

const pack = packFileJsonSchema();

/** Every schema in a schema. */
const schemasIn = (schema: JsonSchema): JsonSchema[] => [
  schema,
  ...[
    ...Object.values(schema.$defs ?? {}),
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ].flatMap(schemasIn),
];

/** The fields in some JSON that a schema does not know, and those that it requires and that are not there. */
function mismatches(json: Json, schema: JsonSchema, path: string): string[] {
  const own = schema.$ref ? (pack.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  if (Array.isArray(json))
    return json.flatMap((part, at) => mismatches(part, own.items ?? {}, `${path}.${at}`));
  if (typeof json !== 'object' || json === null || !own.properties) return [];
  const { properties, required = [] } = own;
  return [
    ...required.filter((field) => !(field in json)).map((field) => `${path}.${field} is required`),
    ...Object.entries(json).flatMap(([field, value]) => {
      const known = properties[field];
      return known ? mismatches(value, known, `${path}.${field}`) : [`${path}.${field} is unknown`];
    }),
  ];
}

describe('the codebook', () => {
  it('is what the code says; after a change run npm run pack -- schema', () => {
    expect(readFileSync('docs/codebook.md', 'utf8')).toBe(codebook());
  });

  it('has a meaning for each field, and uses every description that is written for it', () => {
    const used = new Set(
      schemasIn(pack)
        .concat(schemasIn(headJsonSchema()))
        .map(({ description }) => description),
    );
    for (const meaning of Object.values(FIELDS)) expect(used).toContain(meaning);
    for (const line of codebook()
      .split('\n')
      .filter((row) => row.startsWith('| `')))
      expect(line).toMatch(/^\| `[\w.]+` \| (?:yes|default `.+`|) \| .+ \| .+[.”] \|$/);
  });
});

describe('the public JSON Schema', () => {
  it('has an id, and a title and a description for each part and field', () => {
    for (const schema of [pack, headJsonSchema()]) {
      expect(schema.$id).toMatch(/^urn:standpoint:(?:pack|head):\d$/);
      for (const part of [schema, ...Object.values(schema.$defs ?? {})])
        expect(part).toMatchObject({ title: expect.any(String), description: expect.any(String) });
    }
  });

  it('knows the fields of made packs, and requires no other', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const made = madePack([seed, seed * 7919, seed * 104_729, seed * 15_485_863, seed * 31]);
      expect(mismatches(made, pack, 'pack')).toEqual([]);
      const [entity] = made.actors as [JsonObject];
      expect(mismatches({ ...made, actors: [{ ...entity, colour: 'red' }] }, pack, 'pack')).toEqual([
        'pack.actors.0.colour is unknown',
      ]);
      expect(everyValue(made).length).toBeGreaterThan(50);
    }
  });
});
