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
  it('finds quotes and passages across line ends, whatever their quotation marks', () => {
    const quote = { text: "We keep the bridge, and nobody else's feet", wording: 'original' };
    expect(problemsWith({ class: 'quoted', quote, passage: { exact: '"We keep the bridge, and' } })).toEqual(
      [],
    );
  });

  it('refuses a passage that the source does not have', () => {
    expect(problemsWith({ passage: { exact: 'The south said' } })).toEqual([
      'actors/north.yaml:9: the passage does not stand in gazette; copy it letter for letter',
    ]);
  });

  it('refuses a passage that the source has twice', () => {
    expect(problemsWith({ passage: { exact: 'The council' } })).toEqual([
      'actors/north.yaml:9: the passage stands 2 times in gazette; take in more words until it stands there once',
    ]);
  });

  it('refuses a quote that the source does not have', () => {
    expect(
      problemsWith({ class: 'quoted', quote: { text: 'We sold the bridge', wording: 'original' } }),
    ).toEqual([
      'actors/north.yaml:9: the quote does not stand in gazette; copy it letter for letter, or take it out',
    ]);
  });

  it('refuses a summary with eight words running of a source', () => {
    const summary = { en: 'Said to keep the bridge and nobody else’s feet shall cross.' };
    expect(problemsWith({ summary })).toEqual([
      'actors/north.yaml:9: these eight words stand in gazette, too: “keep the bridge and nobody else s feet”; say it in your own words',
    ]);
  });

  it('refuses them in a note on a source, too', () => {
    const files = withChange(filesWith([STATED]), 'sources.yaml', (text) =>
      text.replace(
        'url: null',
        'url: null, note: { en: "we keep the bridge, and nobody else’s feet shall" }',
      ),
    );
    expect(buildPack(files, { texts: TEXTS }).problems[0]).toMatch(/^sources\.yaml:2: these eight words/);
  });

  it('names a text that the folder does not have', () => {
    expect(problemsWith({}, new Map())).toEqual([
      'sources.yaml:2: the folder of sources has no gazette.txt; put it there or mend the name',
    ]);
  });

  it('asks nothing of a source without a file, and nothing at all without texts', () => {
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
  it('folds white space and quotation marks and nothing else', () => {
    expect(foldSource(' «Ja» \n\u00a0„so‟  it’s ')).toBe('"Ja" "so" it\'s');
  });

  it('counts runs that overlap', () => {
    expect(countOf('no no no', 'no no')).toBe(2);
  });

  it('leaves out what stands in quotation marks, and does not join what is around it', () => {
    const runs = runsOfSource('one two three four five six seven eight nine');
    expect(sharedRun('One, two three FOUR five six: seven eight!', runs)).toBe(
      'one two three four five six seven eight',
    );
    expect(sharedRun('Said “one two three four five six seven eight”.', runs)).toBeUndefined();
    expect(sharedRun('one two three four “x” five six seven eight', runs)).toBeUndefined();
    expect(sharedRun('one two three four five six seven', runs)).toBeUndefined();
  });
});
