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

describe('compareActors', () => {
  const actors = ['ukraine', 'russia', 'united-states'];
  const view = compareActors(index, { actors, date: '2025-02-06' });

  it('has the requested actors as columns', () => {
    expect(view.actors.map(({ id }) => id)).toEqual(actors);
    expect(view.asOf).toBe('2025-02-06');
    for (const { cells } of view.rows) expect(cells).toHaveLength(3);
  });

  it('shows every standing statement on no rung whose order is unknown', () => {
    const then = compareActors(index, { actors: ['vladimir-putin', 'ukraine'], date: '2025-03-14' });
    const cell = then.rows.find(({ issue }) => issue === 'ceasefire')?.cells[0];
    const newest = cell?.standing.filter(({ rank, date }) => rank === null && date === '2025-03-13') ?? [];
    expect(cell?.isOrderKnown).toBe(false);
    expect(newest).toHaveLength(2);
  });

  it('sorts rows by their number of filled cells, and has no empty row', () => {
    const filled = view.rows.map(({ cells }) => cells.filter(Boolean).length);
    expect(filled).toEqual([...filled].sort((one, other) => other - one));
    expect(Math.min(...filled)).toBeGreaterThan(0);
  });

  it('agrees with the card of each actor, and shows a report only if nothing is on record', () => {
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

  it('defaults to the four states and organisations that are documented on the most issues', () => {
    const { actors: chosen } = compareActors(index, { actors: [], date: null });
    expect(chosen.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['russia', 'ukraine', 'united-states']),
    );
    expect(chosen).toHaveLength(4);
  });

  it('begins with the subject that the reader came from, and proposes the other side', () => {
    const asked = { actors: [], entity: 'volodymyr-zelensky', date: '2025-02-06' };
    const pair = compareActors(index, { ...asked, issue: 'ceasefire' });
    expect(pair.actors.map(({ id }) => id)).toEqual(['volodymyr-zelensky', 'vladimir-putin']);
    expect(pair.subject?.issue).toBe('ceasefire');
    expect(pair.rows[0]?.issue).toBe('ceasefire');
    expect(pair.rows[0]?.cells.every(Boolean)).toBe(true);
    const others = pair.subject?.others.map(({ id }) => id) ?? [];
    expect(others[0]).toBe('vladimir-putin');
    expect(others).not.toContain('volodymyr-zelensky');
    // Without an issue, it begins where the dossier does.
    const dossier = viewOf(index, { ...asked, paragraphIssues: [], headingIssues: [] });
    const first = dossier?.type === 'actor' ? dossier.issues[0]?.issue : undefined;
    expect(compareActors(index, asked).subject?.issue).toBe(first);
    expect(compareActors(index, { actors, date: null }).subject).toBeNull();
  });

  it('keeps the subject in the first row even if nobody had a position on it by then', () => {
    const request = { actors, issue: 'ceasefire', date: '2001-01-01' };
    expect(compareActors(index, request).rows.map(({ issue, cells }) => [issue, cells])).toEqual([
      ['ceasefire', [null, null, null]],
    ]);
  });

  it('leaves out unknown and duplicate actors, and has at most five', () => {
    const { actors: chosen } = compareActors(index, { actors: ['nobody', 'russia', 'russia'], date: null });
    expect(chosen.map(({ id }) => id)).toEqual(['russia']);
    expect(compareActors(index, { actors: busiest, date: null }).actors).toHaveLength(5);
  });

  it('stays under 250 kB and JSON-safe with the five best-documented actors', () => {
    const widest = compareActors(index, { actors: busiest, date: null });
    expect(size(widest)).toBeLessThan(250_000);
    expect(JSON.parse(JSON.stringify(widest))).toEqual(widest);
  });

  it('has no rows on a day before the dossier begins', () => {
    expect(compareActors(index, { actors, date: '2001-01-01' }).rows).toEqual([]);
  });
});

describe('comparePlan', () => {
  const request = { proposal: 'victory-plan', actors: ['ukraine', 'russia'], date: '2025-02-06' };
  const view = comparePlan(index, request);

  it('has one row per point, with the issue of the point', () => {
    const plan = index.proposals.get('victory-plan');
    expect(view?.rows.map(({ issue }) => issue ?? undefined)).toEqual(plan?.points.map(({ issue }) => issue));
    expect(view?.proposal.id).toBe('victory-plan');
  });

  it('compares rungs only if the point and the actor both have one', () => {
    for (const { id } of index.pack.proposals) {
      const all = comparePlan(index, { proposal: id, actors: busiest, date: null });
      for (const { issue, rung, cells } of all?.rows ?? [])
        for (const cell of cells) {
          if (!cell || cell.sameRung === null) continue;
          expect(rung).not.toBeNull();
          const ranks = new Set(cell.standing.flatMap(({ rank }) => rank ?? []));
          expect(ranks.size).toBe(1);
          const held = index.issues.get(issue ?? '')?.rungs[[...ranks][0] as number]?.label;
          expect(cell.sameRung).toBe(held?.en === rung?.en);
        }
    }
  });

  it('has each actor’s own answers up to the date', () => {
    for (const { id, answers } of index.pack.proposals) {
      const asked = answers.map(({ from }) => from).slice(0, 5);
      const late = comparePlan(index, { proposal: id, actors: asked, date: null });
      for (const [column, own] of (late?.answers ?? []).entries())
        for (const { from } of own) expect(from.id).toBe(late?.actors[column]?.id);
    }
    const early = comparePlan(index, { ...request, date: '2001-01-01' });
    expect(early?.answers).toEqual([[], []]);
  });

  it('stays under 60 kB, and is null for an unknown proposal', () => {
    for (const { id } of index.pack.proposals)
      expect(size(comparePlan(index, { proposal: id, actors: busiest, date: null })), id).toBeLessThan(
        60_000,
      );
    expect(comparePlan(index, { ...request, proposal: 'nothing' })).toBeNull();
  });
});
