import { describe, expect, it } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { filesWith, withChange } from '../core/packs.ts';

const SAID = [
  { id: 'first', date: '2022-03' },
  { id: 'second', date: '2023-03' },
];
const changed = (change: (text: string) => string) =>
  buildPack(withChange(filesWith(SAID), 'issues.yaml', change));
const withoutLadder = (text: string): string =>
  text.replace(/ {4}poles[\s\S]*(?= {4}cues)/, '    order: none\n');

describe('an issue without a natural order', () => {
  it('says so, and has positions without a ladder and without a move', () => {
    const { pack, problems } = changed(withoutLadder);
    expect(problems).toEqual([]);
    if (!pack) return;
    const asked = { entity: 'north', date: '2024-01-01', paragraphIssues: [], headingIssues: [] };
    const view = viewOf(indexPack(pack), asked);
    const issue = view?.type === 'actor' ? view.issues[0] : undefined;
    expect(issue).toMatchObject({ poles: null, rungs: [] });
    expect(issue?.history.map(({ rank, move }) => [rank, move])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('is refused with rungs, and a ladder without poles or with one rung', () => {
    expect(changed((text) => text.replace('    poles', '    order: none\n    poles')).problems).toEqual([
      'issues.yaml:2: issues.0: an issue with order: none has neither poles nor rungs; take them out, or take out order: none',
    ]);
    expect(changed((text) => text.replace(/ {4}poles.*\n/, '')).problems).toEqual([
      'issues.yaml:2: issues.0: a ladder has two poles and at least two rungs; write them, or order: none where the issue has no natural order',
    ]);
  });
});
