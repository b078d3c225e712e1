import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { compareActors, comparePlan } from '../../core/positions/compare.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';

const index = indexPack(loadPack());
const busiest = index.pack.actors
  .map(({ id }) => ({ id, count: index.pack.positions.filter(({ holders }) => holders.includes(id)).length }))
  .sort((one, other) => other.count - one.count)
  .map(({ id }) => id);
const size = (view: unknown): number => Buffer.byteLength(JSON.stringify(view));

describe('actors beside each other', () => {
  const actors = ['ukraine', 'russia', 'united-states'];
  const view = compareActors(index, { actors, date: '2025-02-06' });

  it('stand in the columns asked for, each with its role', () => {
    expect(view.actors.map(({ id }) => id)).toEqual(actors);
    expect(view.asOf).toBe('2025-02-06');
    for (const { cells } of view.rows) expect(cells).toHaveLength(3);
  });

  it('have the most filled rows first, and none that is empty', () => {
    const filled = view.rows.map(({ cells }) => cells.filter(Boolean).length);
    expect(filled).toEqual([...filled].sort((one, other) => other - one));
    expect(Math.min(...filled)).toBeGreaterThan(0);
  });

  it('stand where the card of each says they stand, and show a report only in place of that', () => {
    actors.forEach((entity, column) => {
      const alone = viewOf(index, { entity, date: '2025-02-06', paragraphIssues: [], headingIssues: [] });
      const known = alone?.type === 'actor' ? alone.issues.filter(({ history }) => history.length > 0) : [];
      const filled = view.rows.filter(({ cells }) => cells[column]);
      expect(filled.map(({ issue }) => issue).sort()).toEqual(known.map(({ issue }) => issue).sort());
      for (const { issue, standing, history } of known) {
        const cell = view.rows.find((row) => row.issue === issue)?.cells[column];
        const ranks = (list: readonly { readonly rank: number | null }[] = []) =>
          new Set(list.map(({ rank }) => rank));
        expect(ranks(cell?.standing), issue).toEqual(ranks(standing));
        expect(cell?.reported?.id, issue).toBe(standing.length > 0 ? undefined : history.at(-1)?.id);
      }
    });
  });

  it('are the states and organisations documented on most issues where none is chosen', () => {
    const { actors: chosen } = compareActors(index, { actors: [], date: null });
    expect(chosen.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['russia', 'ukraine', 'united-states']),
    );
    expect(chosen).toHaveLength(4);
  });

  it('leave out who is unknown or named twice, and are at most five', () => {
    const { actors: chosen } = compareActors(index, { actors: ['nobody', 'russia', 'russia'], date: null });
    expect(chosen.map(({ id }) => id)).toEqual(['russia']);
    expect(compareActors(index, { actors: busiest, date: null }).actors).toHaveLength(5);
  });

  it('stay under 60 kB and JSON-safe with the five of whom most is known', () => {
    const widest = compareActors(index, { actors: busiest, date: null });
    expect(size(widest)).toBeLessThan(60_000);
    expect(JSON.parse(JSON.stringify(widest))).toEqual(widest);
  });

  it('have nothing on a day before the dossier begins', () => {
    expect(compareActors(index, { actors, date: '2001-01-01' }).rows).toEqual([]);
  });
});

describe('actors beside a proposal', () => {
  const request = { proposal: 'victory-plan', actors: ['ukraine', 'russia'], date: '2025-02-06' };
  const view = comparePlan(index, request);

  it('stand point by point, on the issue of each', () => {
    const plan = index.proposals.get('victory-plan');
    expect(view?.rows.map(({ issue }) => issue ?? undefined)).toEqual(plan?.points.map(({ issue }) => issue));
    expect(view?.proposal.id).toBe('victory-plan');
  });

  it('are said to be on the point’s rung only where point and actor both stand on one', () => {
    for (const { id } of index.pack.proposals) {
      const all = comparePlan(index, { proposal: id, actors: busiest, date: null });
      for (const { rung, cells } of all?.rows ?? [])
        for (const cell of cells) {
          if (!cell || cell.sameRung === null) continue;
          expect(rung).not.toBeNull();
          expect(cell.standing).toHaveLength(1);
          expect(cell.sameRung).toBe(cell.standing[0]?.says.en === rung?.en);
        }
    }
  });

  it('have answered what their own answers up to the date say', () => {
    for (const { id, answers } of index.pack.proposals) {
      const asked = answers.map(({ from }) => from).slice(0, 5);
      const late = comparePlan(index, { proposal: id, actors: asked, date: null });
      for (const [column, own] of (late?.answers ?? []).entries())
        for (const { from } of own) expect(from.id).toBe(late?.actors[column]?.id);
    }
    const early = comparePlan(index, { ...request, date: '2001-01-01' });
    expect(early?.answers).toEqual([[], []]);
  });

  it('stay under 60 kB, and are null for a proposal that the pack does not know', () => {
    for (const { id } of index.pack.proposals)
      expect(size(comparePlan(index, { proposal: id, actors: busiest, date: null })), id).toBeLessThan(
        60_000,
      );
    expect(comparePlan(index, { ...request, proposal: 'nothing' })).toBeNull();
  });
});
