// Everything here is invented: no such minister, state, canal, plan or newspaper exists.

import type { PageStatus } from '../../core/page-status.ts';
import type {
  ActorView,
  CoverageView,
  EntityLine,
  ProposalView,
  SourceView,
} from '../../core/positions/view.ts';
import {
  actor,
  answer,
  earlier,
  issue,
  later,
  moved,
  plain,
  position,
  proposal,
  report,
  source,
} from '../components/invented-views.ts';
import { withTexts } from '../components/with-texts.ts';

export const LONG_NAME = 'Plenipotentiary Envoy Maximiliana-Theodora of the Confederated Example Harbours';
export const LONG_ROLE =
  'Special envoy of the Confederated Example Harbours for the reopening of the Great Canal and all waters that lead to it';
/** Returns the same with a word of 5,000 letters in place of each text, as a pack from elsewhere may have it. */
export const endless = <T>(value: T): T =>
  withTexts(value, 'endless'.repeat(715).slice(0, 5000), source.url ?? '');
export const LONG_TEXT =
  'Would agree to passage for a fee, on three terms: both sides set the fee together each spring, no ship is searched between the first lock and the last, and what is left over goes to the pilots’ widows and not to either treasury; without any one of the three it would rather see the canal closed.';

export const within: CoverageView = { from: '2022-01-01', to: '2025-12-03', article: 'within' };

export const longSource: SourceView = {
  ...source,
  id: 'long',
  title:
    'What was said in the second week of the canal conference, by whom, before which audience, and what became of it',
  publisher: 'Confederated Example Harbours Broadcasting Corporation (Eastern service)',
  wording: 'machine-translated',
  url: null,
  passage: LONG_TEXT,
};
export const nameless: SourceView = { ...source, id: 'none', title: null, publisher: null, url: null };

/** A page that was read for facts: an address and no passage. */
export const pageRead: SourceView = {
  ...source,
  id: 'page-read',
  publisher: 'Example Wire (in The Canal Herald)',
  passage: null,
  read: '2026-11-27',
};

export const translated = position({
  id: 'translated',
  class: 'quoted',
  quote: { text: 'every ship that pays may pass', wording: 'translated' },
  source: { ...source, wording: 'translated' },
});
export const spoken = position({
  id: 'spoken',
  class: 'quoted',
  quote: { text: 'We never closed it, and we never will.', wording: 'original' },
  speaker: { id: 'speaker', name: { en: 'Example Spokeswoman' } },
});
export const longest = position({
  id: 'longest',
  date: '2024-11-04/2025-01-30',
  class: 'quoted',
  summary: { en: LONG_TEXT },
  quote: { text: LONG_TEXT, wording: 'original' },
  speaker: { id: 'envoy', name: { en: LONG_NAME } },
  conditions: [
    { relation: 'only-with', text: { en: 'a fee that both sides set together each spring' }, issue: null },
    { relation: 'only-after', text: { en: 'an end to searches between the two locks' }, issue: null },
  ],
  note: { en: 'Said twice on that day; the second time without the third term.' },
  disputed: true,
  move: {
    kind: 'moved',
    from: { rank: 3, rung: { en: 'A canal that is closed to every ship of either side' }, date: '2024-23' },
    to: { rank: 1, rung: { en: 'Passage for a fee that both sides set' }, date: '2024-11-04/2025-01-30' },
    returned: true,
  },
  source: longSource,
});
export const shortest = position({
  id: 'shortest',
  date: '2025',
  rank: null,
  rung: null,
  summary: { en: 'No.' },
  source: nameless,
});
export const ended = {
  reason: 'government-changed',
  date: '2025-01-20',
  government: { en: 'Example Administration' },
} as const;
export const full = position({
  id: 'full',
  act: { en: 'Speech to the Harbour Council' },
  scope: [{ en: 'the northern lock' }, { en: 'for one year' }],
  conditions: [{ relation: 'only-after', text: { en: 'a joint pilot service' }, issue: null }],
  records: [
    {
      id: 'twin',
      class: 'stated',
      summary: { en: 'The minister told the council that both sides would set the fee.' },
      quote: null,
      source,
    },
  ],
});
export const restated = position({ id: 'restated', date: '2025-01', move: { kind: 'restated' } });
export const offRecord = {
  leaked: position({
    id: 'leaked',
    class: 'leaked',
    reportedBy: 'Example Daily',
    onRecord: false,
    date: '2025-01-20',
    rank: 2,
  }),
  assessed: position({
    id: 'assessed',
    class: 'assessed',
    reportedBy: 'a former envoy',
    onRecord: false,
    date: '2025-01~',
  }),
};

export const canal = issue({
  rankedBy: 'paragraph',
  history: [earlier, moved, report],
  later: [{ ...later, isChange: true }],
  changedSince: true,
});
export const harbour = plain('harbour', 'Harbour dues', 'Wants dues that cover the pilots and nothing else.');
export const tide = issue({
  issue: 'tide',
  title: { en: 'Who keeps the tide tables' },
  poles: null,
  rungs: [],
  standing: [translated],
  history: [translated],
});
export const longIssue = issue({
  issue: 'long',
  title: {
    en: 'Passage of ships of third states through the Great Canal while no agreement on the fee is in force',
  },
  rankedBy: 'heading',
  poles: {
    a: { en: 'Free passage for every ship under every flag' },
    b: { en: 'A canal that is closed to every ship of either side' },
  },
  rungs: [
    { en: 'Free passage for every ship under every flag, at any hour' },
    { en: 'Passage by day' },
    { en: 'Passage by day for a fee that both sides set together each spring' },
    { en: 'Passage for the two sides alone' },
    { en: 'Passage for relief alone' },
    { en: 'Closed to nearly all' },
    { en: 'Closed' },
  ],
  standing: [{ ...longest, rank: 4 }],
  history: [earlier, { ...longest, rank: 4 }],
  later: [{ ...later, rank: 6, rung: { en: 'Closed' }, isChange: true }],
  changedSince: true,
  ageMonths: 21,
});

// Without a date, nothing is later, and the latest position is the standing one.
const UNDATED = {
  date: null,
  asOf: within.to,
  coverage: { ...within, article: 'undated' },
} as const;
export const undated: ActorView = actor({
  ...UNDATED,
  issues: [
    issue({ standing: [later], history: [earlier, moved, report, later], ageMonths: null }),
    { ...harbour, ageMonths: null },
  ],
});
export const undatedProposal: ProposalView = proposal({
  ...UNDATED,
  answers: [
    ...proposal().answers,
    answer({
      from: { id: 'third-state', name: { en: 'Third State' } },
      value: 'rejects',
      date: '2025-05',
      summary: { en: 'Turned the whole plan down.' },
    }),
  ],
  laterAnswers: [],
});

const line = (id: string, name: string, changes: Partial<EntityLine> = {}): EntityLine => ({
  id,
  name: { en: name },
  type: 'actor',
  kind: 'person',
  detail: null,
  hit: null,
  ...changes,
});
export const lines = {
  minister: line('example-minister', 'Example Minister', {
    detail: { texts: [{ en: 'Foreign minister of Example State' }], date: null },
  }),
  envoy: line('envoy', LONG_NAME, { detail: { texts: [{ en: LONG_ROLE }], date: null } }),
  state: line('example-state', 'Example State', { kind: 'state' }),
  other: line('other-state', 'Other State', { kind: 'state' }),
  third: line('third-state', 'Confederated Example Harbours', { kind: 'organisation' }),
  plan: line('canal-plan', 'Canal plan', {
    type: 'proposal',
    kind: 'proposal',
    detail: { texts: [{ en: 'Example Minister' }], date: '2024-10' },
  }),
  canal: line('canal', 'Passage through the canal', {
    type: 'issue',
    kind: 'issue',
    detail: { texts: [{ en: 'Who may pass through the canal, and at what price?' }], date: null },
  }),
};

export const reading: PageStatus = {
  state: 'reading',
  date: '2025-02-06',
  modified: null,
  mentions: 38,
  hidden: [],
  entities: [
    { ...lines.minister, count: 21 },
    { ...lines.state, count: 9 },
    { ...lines.plan, count: 7 },
    { ...lines.other, count: 1 },
  ],
  current: 0,
};
