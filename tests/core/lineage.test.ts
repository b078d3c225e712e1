import { describe, expect, it } from 'vitest';
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { loadPack } from '../../authoring/load-pack.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { filesWith } from './packs.ts';

const plan = (follows: string): PackFile => ({
  path: 'proposals/plan.yaml',
  text: `id: plan
name: { en: The plan }
headline: { en: A plan for the bridge }
names: [{ text: bridge plan, strength: strong }]
proposedBy: [north]
date: 2023
source: gazette
follows: [${follows}]
`,
});

describe('the lineage of a proposal', () => {
  it('lists the proposals that the proposal follows and those that follow it', () => {
    const index = indexPack(loadPack());
    const view = (entity: string) =>
      viewOf(index, { entity, date: '2025-12-03', paragraphIssues: [], headingIssues: [], pageIssues: [] });
    expect(view('four-documents')).toMatchObject({ follows: [{ id: 'twenty-eight-point-plan' }], ledTo: [] });
    const before = view('twenty-eight-point-plan');
    expect(before?.type === 'proposal' && before.ledTo.map(({ id }) => id)).toEqual([
      'european-counter-text-2025',
      'four-documents',
      'geneva-framework-2025',
      'twenty-point-plan',
    ]);
  });

  it('is refused if it names an unknown proposal or the proposal itself', () => {
    const problems = (follows: string) => buildPack([...filesWith([]), plan(follows)]).problems;
    expect(problems('{ id: plna }')).toEqual([
      'proposals/plan.yaml:8: there is no proposal “plna” in this pack; correct the id, or add that proposal',
    ]);
    expect(problems('{ id: plan }')).toEqual([
      'proposals/plan.yaml:8: a proposal cannot follow itself; remove this entry',
    ]);
  });
});

describe('the answers to a proposal', () => {
  it('are split at the article date, with a flag for later ones that may be from before it', () => {
    const dates = ['2025-02-06', '2025', '2025-02', '2025-02-07', '2025-03'];
    const text = `${plan('').text}answers:
${dates
  .map(
    (date) =>
      `  - ${JSON.stringify({ from: 'north', value: 'open', date, class: 'stated', summary: { en: `Said in ${date}.` }, source: 'gazette', passage: { exact: date } })}`,
  )
  .join('\n')}
`;
    const { pack, problems } = buildPack([...filesWith([]), { path: 'proposals/plan.yaml', text }]);
    if (!pack) throw new Error(problems.join('\n'));
    const asked = { entity: 'plan', date: '2025-02-06', paragraphIssues: [], headingIssues: [] };
    const view = viewOf(indexPack(pack), asked);
    if (view?.type !== 'proposal') throw new Error('this is not the view of a proposal');
    expect(view.answers.map(({ date }) => date)).toEqual(['2025-02-06']);
    expect(view.laterAnswers.map(({ date, perhapsBefore = false }) => [date, perhapsBefore])).toEqual([
      ['2025-02-07', false],
      ['2025-02', true],
      ['2025-03', false],
      ['2025', true],
    ]);
  });
});
