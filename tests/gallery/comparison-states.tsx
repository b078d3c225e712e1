// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import type {
  Cell,
  CellStatement,
  ComparisonView,
  PlanComparisonView,
} from '../../core/positions/compare.ts';
import type { PositionView } from '../../core/positions/view.ts';
import { answer, earlier, later, moved, report } from '../components/invented-views.ts';
import * as samples from './invented-samples.ts';
import { panelState, younger } from './panel-state.tsx';
import type { Fixtures } from './state.ts';

const { lines, within, LONG_TEXT } = samples;
const cell = (one: PositionView, says: string, changes: Partial<Cell> = {}): Cell => {
  const statement: CellStatement = {
    ...one,
    says: { en: says },
    before: one.move?.kind === 'moved' ? one.move.from : null,
  };
  return one.onRecord
    ? { standing: [statement], isOrderKnown: true, reported: null, ...changes }
    : { standing: [], isOrderKnown: true, reported: statement, ...changes };
};
const head = { date: '2025-02-06', asOf: '2025-02-06', coverage: within };
const fee = cell(moved, 'Passage for a fee');
const closed = cell({ ...later, date: '2025-01', move: null, disputed: true }, 'Closed to all');
const both: Cell = {
  standing: [...fee.standing, ...closed.standing],
  isOrderKnown: false,
  reported: null,
};
const comparison: ComparisonView = {
  ...head,
  subject: null,
  actors: [lines.state, lines.other, lines.third, lines.minister],
  rows: [
    {
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      cells: [fee, closed, cell(report, 'Passage by day only'), null],
    },
    {
      issue: 'harbour',
      title: { en: 'Harbour dues' },
      cells: [both, cell(earlier, 'Dues that cover the cost of pilots'), null, null],
    },
    {
      issue: 'long',
      title: samples.longIssue.title,
      cells: [null, cell(samples.longest, LONG_TEXT), fee, fee],
    },
  ],
};
const pair: ComparisonView = {
  ...comparison,
  subject: {
    issue: 'canal',
    poles: samples.canal.poles,
    rungs: samples.canal.rungs.length,
    others: [lines.other, lines.third, lines.envoy],
  },
  actors: [lines.minister, lines.other],
  rows: comparison.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 2) })),
};
const byPlan: PlanComparisonView = {
  ...head,
  actors: [lines.state, lines.other],
  proposal: lines.plan,
  answers: [[answer()], []],
  rows: [
    {
      text: { en: 'Free passage for every ship' },
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      rung: { en: 'Free passage for every ship' },
      cells: [
        { ...fee, sameRung: false },
        { ...cell(earlier, 'Free passage for every ship'), sameRung: true },
      ],
    },
    { text: { en: 'A joint pilot service' }, issue: null, title: null, rung: null, cells: [null, null] },
  ],
};
const compare = { view: 'compare' } as const;

export const comparisons: Fixtures = {
  component: 'Compare',
  frame: 'panel',
  states: {
    'Two actors on one subject': panelState(compare, { compare: { comparison: pair } }),
    'Two actors on one subject, in a tab': panelState(compare, { compare: { comparison: pair } }, 1280),
    'Two actors with all subjects': {
      ...panelState(compare, { compare: { comparison: pair } }),
      press: ['.sp-compare-controls > .sp-button'],
    },
    'One of two has said nothing; the longest name': panelState(compare, {
      compare: {
        comparison: {
          ...pair,
          actors: [lines.envoy, lines.other],
          rows: [
            {
              issue: 'canal',
              title: samples.longIssue.title,
              cells: [null, cell(samples.longest, LONG_TEXT)],
            },
          ],
        },
      },
    }),
    'A word without an end': panelState(compare, { compare: { comparison: samples.endless(pair) } }),
    'Actors by issue and a word without an end': panelState(compare, {
      compare: { comparison: samples.endless(comparison) },
    }),
    'A plan and a word without an end': panelState(
      { ...compare, plan: 'canal-plan' },
      { compare: { comparison: samples.endless(byPlan) } },
    ),
    'Actors by issue': panelState(compare, { compare: { comparison } }),
    'Actors by issue, in a tab': panelState(compare, { compare: { comparison } }, 1280),
    'Actors by the points of a plan': panelState(
      { ...compare, plan: 'canal-plan' },
      { compare: { comparison: byPlan } },
    ),
    'Actors by the points of a plan, in a tab': panelState(
      { ...compare, plan: 'canal-plan' },
      { compare: { comparison: byPlan } },
      1280,
    ),
    'A chosen day before any position': panelState(
      { ...compare, at: '2022-01-31' },
      { compare: { comparison: { ...comparison, asOf: '2022-01-31', rows: [] } } },
    ),
    'An article newer than the dossier': panelState(
      { ...compare, date: '2026-11-20' },
      {
        compare: {
          comparison: {
            ...comparison,
            ...younger,
          },
        },
      },
    ),
  },
};
