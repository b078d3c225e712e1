import { describe, expect, it } from 'vitest';
import { loadPack } from '../../cli/load-pack.ts';
import { compilePack, type PackFile } from '../../core/pack/compile.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/sourced.ts';
import { filesWith } from './packs.ts';

const plan = (follows: string): PackFile => ({
  path: 'proposals/plan.yaml',
  text: `id: plan
name: { en: The plan }
names: [{ text: bridge plan, strength: strong }]
proposedBy: [north]
date: 2023
source: gazette
follows: [${follows}]
`,
});

describe('the line of a proposal', () => {
  it('leads back to what it grew out of, and forth to what grew out of it', () => {
    const index = indexPack(loadPack());
    const view = (entity: string) =>
      viewOf(index, { entity, date: '2025-12-03', paragraphIssues: [], headingIssues: [], pageIssues: [] });
    expect(view('four-documents')).toMatchObject({ follows: [{ id: 'twenty-eight-point-plan' }], ledTo: [] });
    const before = view('twenty-eight-point-plan');
    expect(before?.type === 'proposal' && before.ledTo.map(({ id }) => id)).toEqual([
      'four-documents',
      'twenty-point-plan',
    ]);
  });

  it('is refused where it names no proposal, or the proposal itself', () => {
    const problems = (follows: string) => compilePack([...filesWith([]), plan(follows)]).problems;
    expect(problems('{ id: plna }')).toEqual([
      'proposals/plan.yaml:7: there is no proposal “plna” in this pack; mend the id or add it',
    ]);
    expect(problems('{ id: plan }')).toEqual([
      'proposals/plan.yaml:7: a proposal does not follow itself; take it out',
    ]);
  });
});
