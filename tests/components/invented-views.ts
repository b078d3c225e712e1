// Everything here is invented for tests: no such minister, state, canal, plan or newspaper exists.
import { OPEN_ISSUES } from '../../core/positions/constants.ts';
import { headOf } from '../../core/positions/issue-head.ts';
import type {
  ActorView,
  AnswerView,
  IssueView,
  PositionView,
  ProposalView,
  SourceView,
} from '../../core/positions/view.ts';

export const source: SourceView = {
  id: 'example-daily',
  title: 'What the two sides said of the canal',
  publisher: 'Example Daily',
  published: '2025-02-06',
  language: 'en',
  wording: 'original',
  url: 'https://example.org/canal',
  passage: 'the canal stays open to every flag',
  read: null,
};

const rungs = [
  { en: 'Free passage for every ship' },
  { en: 'Passage for a fee' },
  { en: 'Passage by day only' },
  { en: 'Closed to all' },
] as const;

export const position = (changes: Partial<PositionView> = {}): PositionView => ({
  id: 'canal-2025',
  date: '2025-02-05',
  kind: 'offer',
  class: 'stated',
  onRecord: true,
  reportedBy: null,
  act: null,
  speaker: null,
  rank: 1,
  rung: rungs[changes.rank ?? 1] ?? null,
  headline: { en: 'Passage for a fee that both set' },
  summary: { en: 'The minister said every ship may pass for a fee that both sides set.' },
  quote: null,
  scope: [],
  conditions: [],
  note: null,
  disputed: false,
  ended: null,
  records: [],
  move: null,
  source,
  ...changes,
});

export const earlier = position({
  id: 'canal-2024',
  date: '2024-23',
  class: 'text',
  rank: 0,
  summary: { en: 'Asked for free passage in the first point of the plan.' },
});

export const moved = position({
  class: 'quoted',
  quote: { text: 'every ship that pays', wording: 'original' },
  move: {
    kind: 'moved',
    from: { rank: 0, rung: rungs[0], date: '2024-23' },
    to: { rank: 1, rung: rungs[1], date: '2025-02-05' },
  },
});

export const report = position({
  id: 'canal-report',
  date: '2025-02-06',
  class: 'reported',
  reportedBy: 'two unnamed officials',
  onRecord: false,
  rank: 2,
  summary: { en: 'Is said to weigh closing the canal at night.' },
});

export const later = position({
  id: 'canal-later',
  date: '2025-05-14',
  rank: 3,
  summary: { en: 'Closed the canal to all ships.' },
  move: {
    kind: 'moved',
    from: { rank: 1, rung: rungs[1], date: '2025-02-05' },
    to: { rank: 3, rung: rungs[3], date: '2025-05-14' },
  },
});

export const issue = (changes: Partial<IssueView> = {}): IssueView => ({
  issue: 'canal',
  title: { en: 'Passage through the canal' },
  poles: { a: { en: 'Free passage' }, b: { en: 'Closed canal' } },
  rungs,
  rankedBy: 'recent',
  standing: [moved],
  isOrderKnown: true,
  ended: [],
  history: [earlier, moved],
  later: [],
  changedSince: false,
  ageMonths: 0,
  silence: null,
  ...changes,
});

export const plain = (id: string, title: string, summary: string): IssueView => {
  const only = position({ id, summary: { en: summary }, date: '2024-06', rank: null, rung: null });
  return issue({ issue: id, title: { en: title }, standing: [only], history: [only], ageMonths: 8 });
};

export const actor = (changes: Partial<ActorView> = {}): ActorView => ({
  type: 'actor',
  id: 'example-minister',
  kind: 'person',
  name: { en: 'Example Minister', de: 'Beispielministerin' },
  role: { en: 'Foreign minister of Example State' },
  date: '2025-02-06',
  asOf: '2025-02-06',
  coverage: { from: '2022-01-01', to: '2025-12-03', article: 'within' },
  issues: [
    issue({
      rankedBy: 'paragraph',
      history: [earlier, moved, report],
      later: [{ ...later, isChange: true }],
      changedSince: true,
    }),
    plain('harbour', 'Harbour dues', 'Wants dues that cover the pilots and nothing else.'),
    plain('fishing', 'Fishing grounds', 'Keeps to the line of the old chart.'),
    plain('bridge', 'The second bridge', 'Would build it once the canal is settled.'),
    plain('salvage', 'Salvage of wrecks', 'Leaves it to the harbour master.'),
  ],
  rest: [],
  silent: [],
  subject: 'canal',
  ...changes,
});

/** The same actor as a page receives it: the first issues in full and only a line for each of the others. */
export const inBrief = (): ActorView => {
  const { issues, ...head } = actor();
  return { ...head, issues: issues.slice(0, OPEN_ISSUES), rest: issues.slice(OPEN_ISSUES).map(headOf) };
};

export const answer = (changes: Partial<AnswerView> = {}): AnswerView => ({
  from: { id: 'example-state', name: { en: 'Example State' } },
  value: 'accepts-in-part',
  date: '2024-11',
  class: 'stated',
  onRecord: true,
  reportedBy: null,
  summary: { en: 'Took the fee and left the night passage open.' },
  disputed: false,
  quote: null,
  source,
  ...changes,
});

export const proposal = (changes: Partial<ProposalView> = {}): ProposalView => ({
  type: 'proposal',
  id: 'canal-plan',
  name: { en: 'Canal plan' },
  date: '2025-02-06',
  asOf: '2025-02-06',
  coverage: { from: '2022-01-01', to: '2025-12-03', article: 'within' },
  proposedBy: [{ id: 'example-minister', name: { en: 'Example Minister' } }],
  proposed: '2024-10',
  isLater: false,
  headline: { en: 'Free passage and joint pilots' },
  note: null,
  follows: [
    {
      id: 'old-plan',
      name: { en: 'Old canal plan' },
      date: '2023',
      note: { en: 'Said to be its first draft.' },
    },
  ],
  ledTo: [],
  points: [
    {
      text: { en: 'Free passage for every ship' },
      issue: { en: 'Passage through the canal' },
      rung: { en: 'Free passage for every ship' },
      outcome: { value: 'partly-met', date: '2024-11', note: null },
    },
    { text: { en: 'A joint pilot service, paid for by both sides' }, issue: null, rung: null, outcome: null },
  ],
  stages: [
    { state: 'tabled', date: '2024-10', note: null },
    { state: 'partly-met', date: '2024-11', note: { en: 'The pilots began to work; the fee stayed.' } },
  ],
  answers: [
    answer(),
    answer({
      from: { id: 'other-state', name: { en: 'Other State' } },
      value: 'sceptical',
      class: 'reported',
      onRecord: false,
      reportedBy: 'Example Daily',
      disputed: true,
      summary: { en: 'Is said to doubt that the pilots can be paid.' },
      quote: { text: 'who pays the pilots', wording: 'translated' },
    }),
  ],
  laterAnswers: [
    answer({
      from: { id: 'third-state', name: { en: 'Third State' } },
      value: 'rejects',
      date: '2025-05',
      summary: { en: 'Turned the whole plan down.' },
    }),
  ],
  ...changes,
});
