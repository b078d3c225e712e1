import { describe, expect, it } from 'vitest';
import { cuePattern } from '../../../core/matching/cue-pattern.ts';
import { cueHits, cueIndex } from '../../../core/matching/cues.ts';

/** Returns the parts of a text that a cue matches. */
function found(cue: string, text: string): string[] {
  const index = cueIndex([{ id: 'bridge', title: { en: 'Ferries' }, cues: { en: [cue] } }]);
  return cueHits(index, text, { language: 'en' }).map(({ start, end }) => text.slice(start, end));
}

describe('a cue', () => {
  it('is words in a row, and a hyphen at the end of a word stands for any ending', () => {
    expect(found('toll- bridge', 'Tollkeepers, toll bridge, tolls bridges, the tolled bridge')).toEqual([
      'toll bridge',
      'tolled bridge',
    ]);
  });

  it('has alternatives, one of which may be empty, and they may contain others', () => {
    const cue = '(cross-|go over) (the|) (old (stone|)|) bridge';
    const all = ['crossing bridge', 'Go over the bridge', 'cross the old bridge', 'cross old stone bridge'];
    for (const text of all) expect(found(cue, text)).toEqual([text]);
    for (const text of ['cross the stone bridge', 'go the bridge', 'the old bridge'])
      expect(found(cue, text)).toEqual([]);
  });

  it('is found by each word with which it can begin', () => {
    expect(found('(the|) bridge toll', 'Bridge toll; the bridge toll')).toEqual([
      'Bridge toll',
      'the bridge toll',
    ]);
  });

  it.each([
    ['(cross-|go over bridge', 'a bracket is not closed'],
    ['cross | bridge', '“|” stands outside brackets'],
    ['cross) bridge', '“)” stands outside brackets'],
    ['(the|) (old|)', 'it may match nothing; write at least one word that is not optional'],
    ['', 'it may match nothing; write at least one word that is not optional'],
    ['(the|) to- bridge', '“to-” is too short; write at least 3 letters'],
  ])('cannot be read: “%s”', (cue, why) => {
    expect(() => cuePattern(cue)).toThrow(new RangeError(why));
  });
});
