// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import { Card } from '../../components/card/Card.tsx';
import type { CardProps } from '../../components/card/card-props.ts';
import type { Why } from '../../components/card/WhyMarked.tsx';
import type { ActorView } from '../../core/positions/view.ts';
import {
  actor,
  answer,
  earlier,
  inBrief,
  issue,
  later,
  moved,
  plain,
  position,
  proposal,
  report,
  source,
} from '../components/invented-views.ts';
import * as samples from './invented-samples.ts';
import { type Fixtures, nothing, type State } from './state.ts';

const why: Why = {
  text: 'Minister',
  name: { en: 'Example Minister' },
  rule: 'known',
  company: [],
  date: '2025-02-06',
};

export const cardState = (view: CardProps['view'], changes: Partial<CardProps> = {}): State => ({
  show: (words) => (
    <Card
      refused={null}
      about={{ version: '1.2.3', home: null }}
      words={words}
      view={view}
      latest={null}
      modified={null}
      reason={null}
      why={why}
      onBack={null}
      onLatest={nothing}
      onEntity={nothing}
      onIssue={async (_, id) => actor().issues.find((each) => each.issue === id) ?? null}
      onDate={nothing}
      onPanel={nothing}
      onCopy={async () => true}
      onOff={nothing}
      onHide={nothing}
      onClose={nothing}
      {...changes}
    />
  ),
});
const one = (changes: Parameters<typeof issue>[0], more: Partial<ActorView> = {}): ActorView =>
  actor({ issues: [issue(changes)], ...more });

const { within } = samples;
const after = { date: '2026-11-20', asOf: '2025-12-03', coverage: { ...within, article: 'after' as const } };
const before = {
  date: '2021-03-04',
  asOf: '2021-03-04',
  coverage: { ...within, article: 'before' as const },
};
const unsure = position({ id: 'unsure', move: { kind: 'order-unknown' } });
const twin = position({
  id: 'twin',
  rank: 3,
  summary: { en: 'Will let nobody pass.' },
  speaker: samples.spoken.speaker,
});
const terms = [
  { relation: 'only-with', text: { en: 'a fee that both sides set together' }, issue: null },
] as const;
/** The items of the menu, by their place in it. */
const item = (place: number): string => `.sp-menu-list button:nth-child(${place})`;
const [WHY, HIDE, REPORT] = [item(2), item(3), item(5)];
const HISTORY = '.sp-foot > button';

export const actors: Fixtures = {
  component: 'Card of an actor',
  frame: 'card',
  states: {
    'Many issues, one of them in the paragraph and changed since': cardState(actor()),
    'A subject that loads when chosen': { ...cardState(inBrief()), press: ['.sp-chip:last-child'] },
    'A date that may be before or after the article': cardState(
      one({ later: [{ ...samples.shortest, perhapsBefore: true }, later] }),
    ),
    'The longest names, roles and texts': cardState(
      actor({
        name: { en: samples.LONG_NAME },
        role: { en: samples.LONG_ROLE },
        issues: [
          samples.longIssue,
          plain('fees', 'Fees for pilots, lock keepers and the widows of lock keepers', samples.LONG_TEXT),
        ],
      }),
      { modified: '2025-02-08', onBack: nothing, why: null },
    ),
    'A word without an end': { ...cardState(samples.endless(actor())), press: [HISTORY] },
    'Minimal content': cardState(
      actor({
        name: { en: 'X' },
        role: null,
        issues: [
          issue({
            title: { en: 'Fee' },
            standing: [samples.shortest],
            history: [samples.shortest],
            poles: null,
          }),
        ],
      }),
    ),
    'Nothing found': cardState(actor({ issues: [] })),
    'No position on two issues of the paragraph': cardState(
      actor({
        issues: [samples.harbour],
        silent: [
          { issue: 'canal', title: { en: 'Passage through the canal' } },
          { issue: 'salvage', title: { en: 'Salvage of wrecks' } },
        ],
      }),
    ),
    'An article newer than the dossier': cardState(
      actor({
        ...after,
        issues: [
          issue({ rankedBy: 'paragraph', history: [earlier, moved], ageMonths: 21 }),
          issue({
            issue: 'b',
            title: { en: 'Harbour dues' },
            history: [earlier, moved, report],
            ageMonths: 21,
          }),
        ],
      }),
    ),
    'An article older than the dossier': cardState(
      one({ standing: [], history: [], later: [later] }, before),
    ),
    'A page without a date': cardState(samples.undated),
    'A page without a date, while the user sets one': {
      ...cardState(samples.undated),
      press: ['.sp-day'],
    },
    'Another day on a page that has one': { ...cardState(actor()), press: ['.sp-day'] },
    'A text that was rewritten, as of its update': cardState(actor(), {
      reason: { origin: 'update', published: '2025-01-10', others: false },
    }),
    'Why it is the day of the update': {
      ...cardState(actor(), { reason: { origin: 'update', published: '2025-01-10', others: false } }),
      press: ['.sp-day'],
    },
    'Why it is the day of publication, on a page that was updated later': {
      ...cardState(actor(), {
        reason: { origin: 'json-ld', published: '2025-02-06', others: false },
        modified: '2025-02-08',
      }),
      press: ['.sp-day'],
    },
    'A day that the reader chose': {
      ...cardState(actor(), { reason: { origin: 'reader', published: '2025-01-10', others: false } }),
      press: ['.sp-day'],
    },
    'The latest positions instead of those at the article date': cardState(actor(), {
      latest: one({ standing: [later], history: [earlier, moved, later] }, { asOf: '2025-12-03' }),
    }),
    'Changed since, on a page that was updated later': cardState(
      one({ rankedBy: 'page', later: [{ ...later, isChange: true }], changedSince: true }),
      { modified: '2025-02-08' },
    ),
    'Several standing positions of unknown order': cardState(
      one({ standing: [unsure, twin], history: [earlier, unsure, twin], isOrderKnown: false }),
    ),
    'Disputed, and quoted in translation': cardState(
      one({ standing: [{ ...samples.translated, disputed: true }], history: [samples.translated] }),
    ),
    'Reported only': cardState(
      one({
        standing: [],
        history: [samples.offRecord.leaked, samples.offRecord.assessed, report],
        ageMonths: null,
      }),
    ),
    'With a new condition': cardState(
      one({
        standing: [position({ conditions: terms, move: { kind: 'restated', conditions: 'added' } })],
      }),
    ),
    'Moved back to an earlier position': cardState(
      one({
        standing: [
          position({
            move: {
              kind: 'moved',
              from: { rank: 2, rung: { en: 'Passage by day only' }, date: '2024-06' },
              to: { rank: 1, rung: { en: 'Passage for a fee' }, date: '2025-02-05' },
              returned: true,
            },
          }),
        ],
      }),
    ),
    'Without a rung': cardState(
      one({
        standing: [position({ rank: null, rung: null, summary: { en: 'Wants the canal filled in.' } })],
      }),
    ),
    'An issue without a ladder': cardState(actor({ issues: [samples.tide] })),
    'A source without an address': {
      ...cardState(
        one({
          standing: [position({ source: { ...source, url: null } })],
          history: [position({ source: { ...source, url: null } })],
        }),
      ),
      press: ['.sp-proof button'],
    },
    'The history of many issues': { ...cardState(actor()), press: [HISTORY] },
    'The history of several standing positions': {
      ...cardState(one({ standing: [unsure, twin], history: [earlier, unsure, twin], isOrderKnown: false })),
      press: [HISTORY],
    },
    'The history of the longest texts': {
      ...cardState(actor({ name: { en: samples.LONG_NAME }, issues: [samples.longIssue] })),
      press: [HISTORY],
    },
    'The menu': { ...cardState(one({})), press: ['.sp-menu summary'] },
    'Hiding the name': { ...cardState(actor()), press: [HIDE] },
    'A report to copy': { ...cardState(actor()), press: [REPORT] },
    'A report with the forms of a project': {
      ...cardState(actor(), { about: { version: '1.2.3', home: 'https://github.com/example/standpoint' } }),
      press: [REPORT],
    },
    'A press that was not carried out': cardState(actor(), { refused: 'card.refused' }),
    'A choice that was not stored': cardState(actor(), { refused: 'packProblem.storage' }),
    'Why marked, with the options to hide it': { ...cardState(one({ history: [moved] })), press: [WHY] },
    'Why marked, with the longest list of other entities': {
      ...cardState(one({ history: [moved] }), {
        why: {
          ...why,
          rule: 'company',
          company: [
            { en: samples.LONG_NAME },
            { en: 'Confederated Example Harbours' },
            { en: 'Example State' },
          ],
        },
      }),
      press: [WHY],
    },
  },
};

export const proposals: Fixtures = {
  component: 'Card of a proposal',
  frame: 'card',
  states: {
    'A word without an end': { ...cardState(samples.endless(proposal())), press: [HISTORY] },
    'With all fields': cardState(
      proposal({ note: { en: 'It was written in two languages that differ in the fourth point.' } }),
    ),
    'The longest texts': cardState(
      proposal({
        name: {
          en: 'Plan of the Confederated Example Harbours for the reopening of the Great Canal in twelve points',
        },
        proposedBy: [
          { id: 'a', name: { en: samples.LONG_NAME } },
          { id: 'b', name: { en: 'Confederated Example Harbours' } },
        ],
        isLater: true,
        points: Array.from({ length: 12 }, (_, index) => ({
          text: { en: index % 2 ? 'Pilots' : samples.LONG_TEXT },
          issue: index % 3 ? null : samples.longIssue.title,
          rung: index % 3 ? null : { en: 'Free passage for every ship under every flag, at any hour' },
          outcome: index % 4 ? null : { value: 'partly-met', date: '2025-01', note: null },
        })),
        answers: ['supports', 'no-fundamental-objection', 'accepts-in-part'].map((value, index) =>
          answer({ from: { id: value, name: { en: index ? 'Example State' : samples.LONG_NAME } }, value }),
        ),
      }),
      { onBack: nothing, why: null },
    ),
    'Of disputed existence': cardState(
      proposal({
        stages: [{ state: 'leaked', date: '2024-11', note: null }],
        answers: [
          answer({
            value: 'denies-it-exists',
            disputed: true,
            summary: { en: 'Said that no such paper exists.' },
          }),
        ],
        laterAnswers: [],
      }),
    ),
    'Minimal content': cardState(
      proposal({ proposedBy: [], points: [], stages: [], answers: [], laterAnswers: [] }),
    ),
    'On a page without a date': cardState(samples.undatedProposal),
    'The history': { ...cardState(proposal()), press: [HISTORY] },
    'Nothing has come of it yet': cardState(
      proposal({ points: proposal().points.map((point) => ({ ...point, outcome: null })), laterAnswers: [] }),
    ),
    'In an article newer than the dossier': cardState(proposal({ ...after, laterAnswers: [] })),
  },
};
