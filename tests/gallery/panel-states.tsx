// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import { Panel, type PanelProps } from '../../components/panel/Panel.tsx';
import type { MentionExcerpt } from '../../core/page-status.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import type {
  Cell,
  CellStatement,
  ComparisonView,
  PlanComparisonView,
} from '../../core/positions/compare.ts';
import type { PageSubjects } from '../../core/positions/page-subjects.ts';
import type { PositionView } from '../../core/positions/view.ts';
import { readPanelLocation } from '../../platform/panel-address.ts';
import {
  actor,
  answer,
  earlier,
  issue,
  later,
  moved,
  position,
  proposal,
  report,
} from '../components/invented-views.ts';
import * as samples from './invented-samples.ts';
import { type Fixtures, nothing, type State } from './state.ts';

const { lines, reading, within, LONG_NAME, LONG_ROLE, LONG_TEXT } = samples;
type Changes = { readonly [Key in 'dossier' | 'compare' | 'page']?: Partial<PanelProps[Key]> };

export const panelState = (place: Partial<PanelLocation>, changes: Changes = {}, width?: number): State => ({
  show: (words) => (
    <Panel
      place={{ ...readPanelLocation(''), date: '2025-02-06', ...place }}
      words={words}
      refused={0}
      onGo={nothing}
      onTab={width === undefined ? nothing : null}
      dossier={{
        view: undefined,
        latest: null,
        beside: null,
        results: null,
        holders: [lines.minister, lines.state],
        directory: [lines.minister, lines.state, lines.plan],
        onBack: null,
        onLatest: nothing,
        ...changes.dossier,
      }}
      compare={{ comparison: null, directory: Object.values(lines), ...changes.compare }}
      page={{
        status: reading,
        subjects: null,
        mentions: [],
        unavailable: null,
        views: [],
        onAnyway: nothing,
        onGoTo: nothing,
        onEntity: nothing,
        onPrint: width === undefined ? null : nothing,
        ...changes.page,
      }}
    />
  ),
  ...(width !== undefined && { width }),
});

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
const younger = { date: '2026-11-20', asOf: within.to, coverage: { ...within, article: 'after' } } as const;
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

const mention = (id: number, entity: string, heading: string, text: string): MentionExcerpt => ({
  id,
  entities: [entity],
  heading,
  text,
  before: 'On Tuesday morning ',
  after: ' said that the fee would stay, and left without taking questions.',
});
const mentions = [
  mention(1, 'example-minister', '', 'the minister'),
  mention(2, 'canal-plan', 'A fee for every ship', 'the canal plan'),
  mention(3, 'example-state', 'A fee for every ship', 'Example State'),
];
const page = { view: 'page' } as const;
const changed = (entity: typeof lines.minister, issue: string, title: string) => ({
  ...{ entity: entity.id, name: entity.name, issue, title: { en: title }, date: '2025-05-14' },
  from: { en: 'Passage for a fee' },
  to: { en: 'Free passage for every ship' },
});
const held = (entity: typeof lines.minister, headline: string, isChanged = false) => ({
  ...{ entity: entity.id, name: entity.name, headline: { en: headline }, date: '2025-02-05' },
  changed: isChanged,
});
const subjects: PageSubjects = {
  changes: [
    changed(lines.minister, 'canal', 'Passage through the canal'),
    changed(lines.state, 'harbour', 'Harbour dues'),
  ],
  subjects: [
    {
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      held: [held(lines.minister, 'Passage for a fee', true), held(lines.state, 'Closed to all ships')],
    },
    {
      issue: 'harbour',
      title: { en: 'Harbour dues' },
      held: [held(lines.state, 'Dues that cover the cost of pilots', true)],
    },
  ],
};

export const pageLists: Fixtures = {
  component: 'On this page',
  frame: 'panel',
  states: {
    'Changes and subjects': panelState(page, { page: { mentions, subjects } }),
    'All mentions, with the second one current': {
      ...panelState(page, { page: { mentions, subjects, status: { ...reading, current: 2 } } }),
      press: ['.sp-all-mentions button'],
    },
    'A page that is read as of its update': panelState(page, {
      page: {
        ...{ mentions, subjects },
        status: { ...reading, reason: { origin: 'update', published: '2025-01-10', others: false } },
      },
    }),
    'A page without a subject': panelState(page, {
      page: { mentions, subjects: { changes: [], subjects: [] } },
    }),
    'In a tab, where it can be printed': panelState(
      page,
      { page: { mentions, subjects, views: [actor(), proposal()] } },
      1280,
    ),
    'The longest texts': panelState(page, {
      page: {
        status: { ...reading, modified: '2025-02-08', entities: [{ ...lines.envoy, count: 1 }] },
        subjects: {
          changes: [changed(lines.envoy, 'long', LONG_TEXT)],
          subjects: [{ issue: 'long', title: { en: LONG_TEXT }, held: [held(lines.envoy, LONG_TEXT, true)] }],
        },
        mentions: [
          {
            id: 1,
            entities: ['envoy'],
            heading: LONG_TEXT,
            before: `${LONG_TEXT} `,
            text: LONG_NAME,
            after: ` ${LONG_TEXT}`,
          },
        ],
      },
    }),
    'A word without an end': panelState(page, {
      page: {
        status: samples.endless(reading),
        subjects: samples.endless(subjects),
        mentions: samples.endless(mentions),
      },
    }),
    'Nothing on the page is in the dossiers': panelState(page),
    'An article on another subject': panelState(page, {
      page: { status: { ...reading, state: 'off-topic', mentions: 0, entities: [] } },
    }),
    'Not a news page': panelState(page, { page: { status: { ...reading, state: 'not-news' } } }),
    'A page where extensions cannot run': panelState(page, {
      page: { unavailable: 'Standpoint can’t mark PDFs or images. You can still look things up.' },
    }),
  },
};
