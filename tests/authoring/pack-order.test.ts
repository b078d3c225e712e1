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
  it('is valid with order: none, and its positions have no rung and no move', () => {
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

  it('is refused if it has rungs, and a ladder is refused without poles', () => {
    expect(changed((text) => text.replace('    poles', '    order: none\n    poles')).problems).toEqual([
      'issues.yaml:2: issues.0: an issue with “order: none” cannot have poles or rungs; remove them or “order: none”',
    ]);
    expect(changed((text) => text.replace(/ {4}poles.*\n/, '')).problems).toEqual([
      'issues.yaml:2: issues.0: a ladder must have two poles and at least two rungs; add them, or write “order: none” if the issue has no natural order',
    ]);
  });
});
