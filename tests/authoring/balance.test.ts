import { describe, expect, it } from 'vitest';
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { balanceOf, NO_SIDE, sidesOf } from '../../authoring/report/balance.ts';
import { filesWith } from '../core/packs.ts';

const actor = (id: string, kind: string, rest = ''): PackFile => ({
  path: `actors/${id}.yaml`,
  text: `id: ${id}\nkind: ${kind}\nname: { en: ${id} }\nnames: [{ text: ${id}, strength: strong }]\n${rest}`,
});
const files = [
  ...filesWith([
    { id: 'first', date: '2023-01', rung: 'north' },
    { id: 'second', date: '2023-02', holders: ['north', 'keeper', 'palace'] },
    { id: 'third', date: '2025-02', holders: ['keeper'], class: 'assessed', reportedBy: 'The Gazette' },
  ]),
  actor('south', 'state'),
  actor('palace', 'office', 'roles: [{ title: { en: Office }, of: south, basis: source }]'),
  actor('keeper', 'person', 'roles: [{ title: { en: Head }, of: palace, to: 2024-12, basis: source }]'),
];
const { pack } = buildPack(files);
if (!pack) throw new Error('the test pack is not valid');
const balance = balanceOf({ ...pack, mainSides: ['north', 'south'] });
const counted = (tallies: readonly { id: string; positions: number }[]) =>
  tallies.map(({ id, positions }) => [id, positions]);

describe('the balance of a pack', () => {
  it('resolves a person through an office to the state on that date', () => {
    const actors = new Map(pack.actors.map((each) => [each.id, each]));
    expect(sidesOf(actors, 'keeper', '2024-03')).toEqual(['south']);
    expect(sidesOf(actors, 'keeper', '2025-03')).toEqual([]);
    expect(sidesOf(actors, 'north', '2025-03')).toEqual(['north']);
  });

  it('counts a position once per side', () => {
    expect(counted(balance.bySide)).toEqual([
      ['north', 2],
      [NO_SIDE, 1],
      ['south', 1],
    ]);
  });

  it('counts all positions, positions on record and positions on a rung', () => {
    expect(balance.all).toEqual({ id: 'all', positions: 3, onRecord: 2, quoted: 0, onRung: 1 });
    expect(counted(balance.bySource)).toEqual([['gazette', 3]]);
    expect(counted(balance.byIssue)).toEqual([['bridge', 3]]);
    expect(counted(balance.byClass).slice(0, 3)).toEqual([
      ['stated', 2],
      ['assessed', 1],
      ['leaked', 0],
    ]);
  });

  it('lists the actors without a position, and the issues on which a side has none', () => {
    expect(balance.withoutPosition).toEqual(['south']);
    expect(balance.silent).toEqual([
      { side: 'north', issues: [] },
      { side: 'south', issues: [] },
    ]);
    expect(balanceOf({ ...pack, positions: [], mainSides: ['south'] }).silent).toEqual([
      { side: 'south', issues: ['bridge'] },
    ]);
  });
});
