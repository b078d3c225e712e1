import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Panel, type PanelProps } from '../../../components/panel/Panel.tsx';
import type { MentionExcerpt, PageStatus } from '../../../core/page-status.ts';
import type {
  Cell,
  CellStatement,
  ComparisonView,
  PlanComparisonView,
} from '../../../core/positions/compare.ts';
import type { PageSubjects } from '../../../core/positions/page-subjects.ts';
import type { EntityLine } from '../../../core/positions/view.ts';
import { readPanelLocation } from '../../../platform/panel-address.ts';
import { words } from '../english.ts';
import { moved } from '../invented-views.ts';

/** Returns the line of a documented entity. */
export const line = (id: string, name: string, changes: Partial<EntityLine> = {}): EntityLine => ({
  ...{ id, name: { en: name }, type: 'actor', kind: 'person', detail: null, hit: null },
  ...changes,
});
/** An actor. */
export const minister = line('example-minister', 'Example Minister');
/** Another actor. */
export const state = line('example-state', 'Example State', { kind: 'state' });
const plan = line('canal-plan', 'Canal plan', { type: 'proposal', kind: 'proposal' });
/** All documented entities. */
export const directory = [minister, state, plan];

/** A coverage with an article inside it. */
export const coverage = { from: '2022-01-01', to: '2025-12-03', article: 'within' } as const;
const cell = (says: string, changes: Partial<Cell> = {}): Cell => {
  return {
    standing: [
      { ...moved, says: { en: says }, before: { rank: 0, rung: { en: 'Free passage' }, date: '2024-23' } },
    ],
    isOrderKnown: true,
    reported: null,
    ...changes,
  };
};
const head = { date: '2025-02-06', asOf: '2025-02-06', coverage, actors: [minister, state] };
/** A comparison of two actors by issue. */
export const comparison: ComparisonView = {
  ...head,
  subject: null,
  rows: [
    {
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      cells: [cell('Passage for a fee'), null],
    },
    {
      issue: 'harbour',
      title: { en: 'Harbour dues' },
      cells: [
        {
          standing: [],
          isOrderKnown: true,
          reported: { ...cell('Would raise them').standing[0], onRecord: false } as CellStatement,
        },
        cell('No dues'),
      ],
    },
  ],
};
/** A comparison of the same actors by the points of a plan. */
export const byPlan: PlanComparisonView = {
  ...head,
  proposal: plan,
  rows: [
    {
      text: { en: 'Ships pay a fee.' },
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      rung: { en: 'Passage for a fee' },
      cells: [
        { ...cell('Passage for a fee'), sameRung: true },
        { ...cell('Closed to all'), sameRung: false },
      ],
    },
    { text: { en: 'A feast is held.' }, issue: null, title: null, rung: null, cells: [null, null] },
  ],
  answers: [[], []],
};
const mention = (id: number, entity: string, heading: string): MentionExcerpt => ({
  id,
  entities: [entity],
  heading,
  before: 'It was ',
  text: 'the name',
  after: ' that stood there.',
});
/** What the page is about: a change on one subject, and who stands on it. */
const subjects: PageSubjects = {
  changes: [
    {
      ...{ entity: minister.id, name: minister.name, issue: 'canal' },
      title: { en: 'Passage through the canal' },
      from: { en: 'Passage for a fee' },
      to: { en: 'Free passage' },
      date: '2025-05-14',
    },
  ],
  subjects: [
    {
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      held: [
        {
          ...{ entity: minister.id, name: minister.name, date: '2025-02-05', changed: true },
          headline: { en: 'Passage for a fee' },
        },
        {
          ...{ entity: state.id, name: state.name, date: '2024', changed: false },
          headline: { en: 'Closed to all' },
        },
      ],
    },
  ],
};
/** A page with three mentions, the second one current. */
export const status: PageStatus = {
  state: 'reading',
  date: '2025-02-06',
  modified: null,
  mentions: 3,
  hidden: [],
  current: 2,
  entities: [
    { ...minister, count: 2 },
    { ...plan, count: 1 },
  ],
};

type Changes = {
  readonly at?: string;
  readonly dossier?: Partial<PanelProps['dossier']>;
  readonly compare?: Partial<PanelProps['compare']>;
  readonly page?: Partial<PanelProps['page']>;
  readonly refused?: number;
};

/** Renders the panel at a location given as a query string. Returns its callbacks as mocks. */
export function show({ at = '', dossier, compare, page, refused = 0 }: Changes = {}) {
  const asked = {
    onGo: vi.fn(),
    onAnyway: vi.fn(),
    onGoTo: vi.fn(),
    onEntity: vi.fn(),
    onPrint: vi.fn(),
    onTab: vi.fn(),
  };
  const { container } = render(
    <Panel
      place={readPanelLocation(at)}
      words={words}
      onGo={asked.onGo}
      onTab={asked.onTab}
      refused={refused}
      dossier={{
        view: null,
        latest: null,
        beside: null,
        holders: [],
        results: null,
        directory,
        onBack: null,
        onLatest: vi.fn(),
        ...dossier,
      }}
      compare={{ comparison, directory, ...compare }}
      page={{
        status,
        unavailable: null,
        subjects,
        views: [],
        mentions: [
          mention(1, minister.id, ''),
          mention(2, plan.id, 'A heading'),
          mention(3, minister.id, 'A heading'),
        ],
        onAnyway: asked.onAnyway,
        onGoTo: asked.onGoTo,
        onEntity: asked.onEntity,
        onPrint: asked.onPrint,
        ...page,
      }}
    />,
  );
  return { ...asked, container };
}

/** Clicks the button with an accessible name. */
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** Selects a value in the combobox with an accessible name. */
export const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
