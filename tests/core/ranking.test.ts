import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { type ViewRequest, viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';

const index = indexPack(loadPack());
const NONE = { paragraphIssues: [], headingIssues: [], pageIssues: [] };

function order(request: Partial<ViewRequest>): [string, string][] {
  const view = viewOf(index, { entity: 'russia', date: '2025-02-06', ...NONE, ...request });
  return view?.type === 'actor' ? view.issues.map(({ issue, rankedBy }) => [issue, rankedBy]) : [];
}

describe('the issues of an actor', () => {
  it('are sorted by paragraph, heading and page, each with its reason, the most frequent first', () => {
    const asked = {
      paragraphIssues: ['territory'],
      headingIssues: ['sanctions', 'territory'],
      pageIssues: ['nato-membership', 'territory', 'ceasefire'],
    };
    expect(order(asked).slice(0, 5)).toEqual([
      ['territory', 'paragraph'],
      ['sanctions', 'heading'],
      ['nato-membership', 'page'],
      ['ceasefire', 'page'],
      [expect.any(String), 'recent'],
    ]);
  });

  it('include only the three most frequent issues of a page', () => {
    const pageIssues = ['nato-membership', 'territory', 'ceasefire', 'sanctions'];
    expect(order({ pageIssues }).filter(([, reason]) => reason === 'page')).toHaveLength(3);
  });

  it('have the issues on record before those that are only reported', () => {
    const view = viewOf(index, { entity: 'russia', date: '2025-02-06', ...NONE });
    const issues = view?.type === 'actor' ? view.issues : [];
    const firstReported = issues.findIndex(({ standing }) => standing.length === 0);
    const reported = firstReported === -1 ? [] : issues.slice(firstReported);
    expect(issues.length).toBeGreaterThan(10);
    expect(reported.every(({ standing }) => standing.length === 0)).toBe(true);
  });
});
