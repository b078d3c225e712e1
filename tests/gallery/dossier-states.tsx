// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import type { PositionView } from '../../core/positions/view.ts';
import { actor, issue, later, moved, position, proposal, report } from '../components/invented-views.ts';
import * as samples from './invented-samples.ts';
import { panelState, younger } from './panel-state.tsx';
import { type Fixtures, nothing } from './state.ts';

const { lines, LONG_NAME, LONG_ROLE } = samples;
const back: PositionView = {
  ...moved,
  move: {
    kind: 'moved',
    from: { rank: 2, rung: { en: 'Passage by day only' }, date: '2024-05~' },
    to: { rank: 1, rung: { en: 'Passage for a fee' }, date: '2025-02-05' },
  },
};
const charted = actor({
  issues: [
    issue({
      rankedBy: 'paragraph',
      standing: [back],
      history: [
        position({ id: 'start', date: '2022-03-29', rank: 0, class: 'text' }),
        position({ id: 'season', date: '2023-22', rank: 2 }),
        position({ id: 'about', date: '2024-05~', rank: 2, class: 'quoted' }),
        back,
        report,
      ],
      later: [{ ...later, isChange: true }],
      changedSince: true,
    }),
    samples.harbour,
    samples.tide,
  ],
});
const beside = actor({
  id: 'example-state',
  name: { en: 'Example State' },
  issues: [
    issue({
      history: [
        position({ id: 'x', date: '2022-09', rank: 3 }),
        position({ id: 'y', date: '2024-12-01', rank: 1, class: 'text' }),
      ],
    }),
  ],
});
const longActor = actor({
  name: { en: LONG_NAME },
  role: { en: LONG_ROLE },
  issues: [samples.longIssue, samples.canal],
});
const dossier = { view: 'dossier', entity: 'example-minister', issue: 'canal' } as const;

export const dossiers: Fixtures = {
  component: 'Dossier',
  frame: 'panel',
  states: {
    'One actor with the chart of an issue': panelState(dossier, { dossier: { view: charted } }),
    'Two actors in one chart, in a tab': panelState(
      { ...dossier, beside: 'example-state' },
      { dossier: { view: charted, beside } },
      1280,
    ),
    'What the signs of the chart mean': {
      ...panelState({ ...dossier, beside: 'example-state' }, { dossier: { view: charted, beside } }),
      press: ['figcaption > .sp-round'],
    },
    'The chart as a table': {
      ...panelState({ ...dossier, beside: 'example-state' }, { dossier: { view: charted, beside } }),
      press: ['.sp-chart-switch'],
    },
    'The chart as a table, in a tab': {
      ...panelState({ ...dossier, beside: 'example-state' }, { dossier: { view: charted, beside } }, 1280),
      press: ['.sp-chart-switch'],
    },
    'The longest texts': panelState(
      { ...dossier, issue: 'long' },
      { dossier: { view: longActor, onBack: nothing } },
    ),
    'An issue without a ladder': panelState({ ...dossier, issue: 'tide' }, { dossier: { view: charted } }),
    'An article newer than the dossier': panelState(
      { ...dossier, date: '2026-11-20' },
      {
        dossier: {
          view: {
            ...charted,
            ...younger,
            issues: charted.issues.map(({ history, later, standing, ...rest }) => ({
              ...rest,
              history: [...history, ...later],
              standing: later.length > 0 ? later : standing,
              later: [],
              changedSince: false,
              ageMonths: 18,
            })),
          },
        },
      },
    ),
    'A word without an end': panelState(dossier, { dossier: { view: samples.endless(charted) } }),
    'A plan of a word without an end': panelState(
      { view: 'dossier', entity: 'canal-plan' },
      { dossier: { view: samples.endless(proposal()) } },
    ),
    'A proposal': panelState({ view: 'dossier', entity: 'canal-plan' }, { dossier: { view: proposal() } }),
    'An unknown id': panelState(
      { view: 'dossier', entity: 'a-name-that-nobody-has' },
      { dossier: { view: null } },
    ),
    'The list of dossiers': panelState({ view: 'dossier' }),
    'Looking up': panelState(
      { view: 'dossier', q: 'canal' },
      { dossier: { results: [lines.plan, lines.canal] } },
    ),
  },
};
