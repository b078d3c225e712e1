import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  commonSchema,
  frequentSchema,
  languageSchema,
  noticesSchema,
  sharedSchema,
} from '../../../authoring/language-schema.ts';
import { hasWord, inAnyLanguage, wordsIn, wordTable } from '../../../core/matching/word-tables.ts';
import { LANGUAGES } from '../../../core/pack/languages.ts';

const FOLDER = new URL('../../../data/languages/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const schemaOf = (file: string) =>
  ({
    'all.json': sharedSchema,
    'common.json': commonSchema,
    'frequent.json': frequentSchema,
    'notices.json': noticesSchema,
  })[file] ?? languageSchema;

/** Returns all strings in a file with their key paths. */
const textsIn = (value: unknown, path = ''): [path: string, text: string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`))
    : [[path, String(value)]];

describe('the word lists of the languages', () => {
  it('have a file for each language of a dossier', () => {
    expect(files).toEqual(expect.arrayContaining(LANGUAGES.map((language) => `${language}.json`)));
  });

  it.each(files)('match the schema in %s', (file) => {
    expect(v.safeParse(schemaOf(file), read(file)).issues).toBeUndefined();
  });

  // Notices are compared with lines as they are written.
  it.each(files.filter((file) => file !== 'notices.json'))(
    'have single spaces and no inner hyphens in %s, and name only its own topics',
    (file) => {
      const { topics = {} } = read(file) as { topics?: object };
      for (const [path, text] of textsIn(read(file))) {
        if (/^\/(?:\$schema|posts\/templates)/.test(path)) continue;
        expect(text, path).toBe(text.trim().replace(/\s+/g, ' '));
        for (const [, topic] of text.matchAll(/<(.+?)>/g)) expect(Object.keys(topics), path).toContain(topic);
        // The matcher reads words without hyphens and apostrophes. A final hyphen marks a prefix.
        if (!path.startsWith('/posts/agreement')) expect(text, path).not.toMatch(/[\p{L}]-[\p{L}]|['’]/u);
      }
    },
  );
});

describe('a list of words', () => {
  it('includes the topics that it names, recursively', () => {
    const topics = { days: 'monday tuesday', times: ['<days> today', 'now'] };
    expect(wordsIn('when <times>', topics)).toEqual(['when', 'monday', 'tuesday', 'today', 'now']);
  });

  it('contains whole words and prefixes in any spelling', () => {
    const table = wordTable(() => ['Kilomètre-', 'près', 'was_hit']);
    expect(['kilometre', 'kilometres', 'pres', 'was_hit'].every((word) => hasWord(table, word))).toBe(true);
    expect(['kilo', 'presque', 'was'].some((word) => hasWord(table, word))).toBe(false);
  });

  it('contains ends of words, and takes beginnings and ends for single words only', () => {
    const table = wordTable(() => ['-gericht', 'column-', 'der_grenz-']);
    const has = ['verwaltungsgericht', 'columns', 'der_grenze'];
    expect(has.every((word) => hasWord(table, word))).toBe(true);
    const lacks = ['gerichte', 'columnist_writes', 'vor_gericht'];
    expect(lacks.some((word) => hasWord(table, word))).toBe(false);
  });

  it('can combine all languages', () => {
    const joiners = inAnyLanguage(({ capitals }) => capitals.joiners);
    expect(['and', 'und', 'et', 'oraz', 'или', 'або'].every((word) => hasWord(joiners, word))).toBe(true);
  });
});
