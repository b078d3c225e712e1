import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readPack } from '../../core/pack/read-pack.ts';
import { madePack } from './made-packs.ts';
import { HARMLESS, SPOILS } from './spoilt-packs.ts';

/** Packs that are made in one run. Half of them are spoilt. */
const RUNS = 10_000;

const draws = fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 120 });
/** Milliseconds. A run takes about ten seconds on a machine that is not busy. */
const TIMEOUT = 180_000;
/** How every problem begins: with the path of a field, or with the file. */
const PLACED = /^(?:the file|[\w-]+(?:\.[\w-]+)*)(?::| is | must )/;

describe('a public file', () => {
  const applied = new Map<string, number>();
  const count = (name: string): void => void applied.set(name, (applied.get(name) ?? 0) + 1);

  it(
    'that the model calls valid is read as it is',
    () => {
      fc.assert(
        fc.property(draws, fc.constantFrom(...Object.keys(HARMLESS)), (numbers, name) => {
          const text = HARMLESS[name]?.(madePack(numbers)) ?? '';
          const read = readPack(text);
          if ('problems' in read) throw new Error(read.problems.join('\n'));
          const [got, given] = [JSON.parse(JSON.stringify(read.pack)), JSON.parse(text)];
          // Much faster than toEqual, which then tells the difference.
          if (!isDeepStrictEqual(got, given)) expect(got).toEqual(given);
          count(name);
        }),
        { numRuns: RUNS / 2 },
      );
    },
    TIMEOUT,
  );

  it(
    'that the model calls invalid is refused, with the path of what is wrong',
    () => {
      fc.assert(
        fc.property(
          draws,
          fc.constantFrom(...Object.keys(SPOILS)),
          fc.nat(1_000_000),
          (numbers, name, place) => {
            const spoilt = SPOILS[name]?.(madePack(numbers), place);
            if (!spoilt) return;
            const read = readPack(spoilt.text);
            if (!('problems' in read)) throw new Error(`accepted, although ${spoilt.expected} …`);
            const { problems } = read;
            if (!problems.some((problem) => problem.startsWith(spoilt.expected)))
              throw new Error(`no “${spoilt.expected}” in:\n${problems.join('\n')}`);
            if (!problems.every((problem) => PLACED.test(problem))) throw new Error(problems.join('\n'));
            expect(read.isNewer).toBe(name === 'a newer format');
            count(name);
          },
        ),
        { numRuns: RUNS / 2 },
      );
    },
    TIMEOUT,
  );

  it('is read without spaces around its dates', () => {
    const pack = { ...madePack([1]), coverage: { from: ' 2010', to: '2011-02-06 ' } };
    const read = readPack(JSON.stringify(pack));
    expect(read).toMatchObject({ pack: { coverage: { from: '2010', to: '2011-02-06' } } });
  });

  // The rarest of them is applied about twenty times in a run, so that a run in which one is missing does not happen.
  afterAll(() => {
    for (const name of [...Object.keys(HARMLESS), ...Object.keys(SPOILS)])
      expect([name, applied.has(name)]).toEqual([name, true]);
  });
});
