import { describe, expect, it } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { countOf, foldSource, runsOfSource, sharedRun } from '../../authoring/checks/source-texts.ts';
import { filesWith, withChange } from '../core/packs.ts';

const GAZETTE = `The north said: “We keep the bridge,
and nobody else’s feet shall cross it.” The council met twice. The council left.`;
const TEXTS = new Map([['gazette.txt', GAZETTE]]);
const STATED = { id: 'first', date: '2022-03', rung: 'north', passage: { exact: 'The north said' } };

const problemsWith = (more: object, texts: ReadonlyMap<string, string> = TEXTS): readonly string[] =>
  buildPack(filesWith([{ ...STATED, ...more }]), { texts }).problems;

describe('checking a pack against the texts of its sources', () => {
  it('finds quotes and passages across line breaks and with other quotation marks', () => {
    const quote = { text: "We keep the bridge, and nobody else's feet", wording: 'original' };
    expect(problemsWith({ class: 'quoted', quote, passage: { exact: '"We keep the bridge, and' } })).toEqual(
      [],
    );
  });

  it('refuses a passage that is not in the source', () => {
    expect(problemsWith({ passage: { exact: 'The south said' } })).toEqual([
      'actors/north.yaml:9: the passage is not in gazette; copy it exactly',
    ]);
  });

  it('refuses a passage that occurs twice in the source', () => {
    expect(problemsWith({ passage: { exact: 'The council' } })).toEqual([
      'actors/north.yaml:9: the passage occurs 2 times in gazette; add words until it occurs only once',
    ]);
  });

  it('refuses a quote that is not in the source', () => {
    expect(
      problemsWith({ class: 'quoted', quote: { text: 'We sold the bridge', wording: 'original' } }),
    ).toEqual(['actors/north.yaml:9: the quote is not in gazette; copy it exactly, or remove it']);
  });

  it('refuses a summary that shares eight consecutive words with a source', () => {
    const summary = { en: 'Said to keep the bridge and nobody else’s feet shall cross.' };
    expect(problemsWith({ summary })).toEqual([
      'actors/north.yaml:9: these eight words are also in gazette: “keep the bridge and nobody else s feet”; use your own words',
    ]);
  });

  it('refuses a note on a source for the same reason', () => {
    const files = withChange(filesWith([STATED]), 'sources.yaml', (text) =>
      text.replace(
        'url: null',
        'url: null, note: { en: "we keep the bridge, and nobody else’s feet shall" }',
      ),
    );
    expect(buildPack(files, { texts: TEXTS }).problems[0]).toMatch(/^sources\.yaml:2: these eight words/);
  });

  it('reports a source text that is missing from the folder', () => {
    expect(problemsWith({}, new Map())).toEqual([
      'sources.yaml:2: the folder of source texts has no gazette.txt; add that file, or correct the name',
    ]);
  });

  it('skips a source without a file, and every source if there are no texts', () => {
    const files = withChange(
      filesWith([{ ...STATED, passage: { exact: 'Nowhere' } }]),
      'sources.yaml',
      (text) => text.replace('file: gazette.txt, ', ''),
    );
    expect(buildPack(files, { texts: TEXTS }).problems).toEqual([]);
    expect(buildPack(filesWith([{ ...STATED, passage: { exact: 'Nowhere' } }])).problems).toEqual([]);
  });
});

describe('comparing texts', () => {
  it('folds only white space and quotation marks', () => {
    expect(foldSource(' «Ja» \n\u00a0„so‟  it’s ')).toBe('"Ja" "so" it\'s');
  });

  it('counts overlapping occurrences', () => {
    expect(countOf('no no no', 'no no')).toBe(2);
  });

  it('skips quoted words, and does not join the words around them', () => {
    const runs = runsOfSource('one two three four five six seven eight nine');
    expect(sharedRun('One, two three FOUR five six: seven eight!', runs)).toBe(
      'one two three four five six seven eight',
    );
    expect(sharedRun('Said “one two three four five six seven eight”.', runs)).toBeUndefined();
    expect(sharedRun('one two three four “x” five six seven eight', runs)).toBeUndefined();
    expect(sharedRun('one two three four five six seven', runs)).toBeUndefined();
  });
});
