import { describe, expect, it } from 'vitest';
import { changedAfter } from '../../core/positions/changed-after.ts';
import { indexWith } from './packs.ts';

const changed = (positions: Parameters<typeof indexWith>[0], date: string | null): string[] =>
  changedAfter(indexWith(positions), ['north', 'nobody'], date);

const MOVED = [
  { id: 'first', date: '2022-03', rung: 'north' },
  { id: 'moved', date: '2025-06', rung: 'shared' },
];

describe('the actors that changed after an article', () => {
  it('include an actor who is certainly on another rung after the article date', () => {
    expect(changed(MOVED, '2025-02-06')).toEqual(['north']);
  });

  it('exclude an actor who restates a position, is only reported to have moved, or may have moved before the article', () => {
    const then = (later: object) =>
      changed([MOVED[0], { ...MOVED[1], ...later }] as typeof MOVED, '2025-06-10');
    expect(then({ date: '2025-07', rung: 'north' })).toEqual([]);
    expect(then({ date: '2025-07', class: 'reported', reportedBy: 'a paper' })).toEqual([]);
    expect(then({ date: '2025-06' })).toEqual([]);
    expect(then({ date: '2025-07' })).toEqual(['north']);
  });

  it('are an empty list if the page has no date or is newer than the dossier', () => {
    expect(changed(MOVED, null)).toEqual([]);
    expect(changed(MOVED, '2026-03-01')).toEqual([]);
  });
});
