// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import { AnswerList } from '../../components/shared/AnswerList.tsx';
import { History } from '../../components/shared/History.tsx';
import { Ladder } from '../../components/shared/Ladder.tsx';
import { SourceLine } from '../../components/shared/SourceLine.tsx';
import { Statement } from '../../components/shared/Statement.tsx';
import type { IssueView, PositionView, SourceView } from '../../core/positions/view.ts';
import {
  answer,
  earlier,
  issue,
  later,
  moved,
  position,
  proposal,
  report,
  source,
} from '../components/invented-views.ts';
import * as samples from './invented-samples.ts';
import { type Fixtures, nothing, type State } from './state.ts';

const SOURCE = ['.sp-meta button'];
const said = (one: PositionView, age: string | null = null): State => ({
  show: (words) => <Statement position={one} words={words} onEntity={nothing} age={age} />,
});
const moving = (move: PositionView['move']): State => said(position({ move }));
const movedOn = {
  kind: 'moved',
  from: { rank: 2, rung: { en: 'Passage by day only' }, date: '2024-06' },
  to: { rank: 0, rung: { en: 'Free passage for every ship' }, date: '2025-02-05' },
} as const;

export const statements: Fixtures = {
  component: 'Statement',
  frame: 'part',
  states: {
    'Stated, with its age': said(position(), '8 months old'),
    'In the speaker’s own words': said(moved),
    'In the words of another speaker': said(samples.spoken),
    'In translation': said(samples.translated),
    'In a text, dated by season': said(earlier),
    'Reported by unnamed people': said(report),
    Leaked: said(samples.offRecord.leaked),
    'Assessed, with an approximate date': said(samples.offRecord.assessed),
    Restated: said(samples.restated),
    'Restated with a condition dropped': moving({ kind: 'restated', conditions: 'dropped' }),
    'Moved back to an earlier position': moving({ ...movedOn, returned: true }),
    'Of unknown order': moving({ kind: 'order-unknown' }),
    'Perhaps with a step between': moving({ kind: 'step-between' }),
    'With its headline, two records, a scope and conditions': {
      show: (words) => <Statement position={samples.full} words={words} onEntity={nothing} isMain />,
      press: ['summary'],
    },
    'A forecast': said(position({ kind: 'forecast', rank: null, rung: null })),
    'An observation': said(position({ kind: 'observation', rank: null, rung: null })),
    'Of a former government': said(position({ ended: samples.ended })),
    'With a deadline that passed': said(
      position({ ended: { reason: 'deadline-passed', date: '2025-04-30', government: null } }),
    ),
    'The longest texts': said(samples.longest, '21 months old'),
    'The shortest': said(samples.shortest),
  },
};

const history = (
  form: 'before' | 'report' | 'later',
  title: string,
  positions: readonly PositionView[],
): State => ({
  show: (words) => (
    <History form={form} title={title} positions={positions} words={words} onEntity={nothing} />
  ),
});
const five = [moved, samples.restated, earlier, position({ id: 'a' }), position({ id: 'b' })];

export const histories: Fixtures = {
  component: 'History',
  frame: 'part',
  states: {
    'Earlier positions': history('before', 'Before', [moved, earlier]),
    'Earlier positions, not all shown': history('before', 'Before', five),
    'Earlier positions, all shown': {
      ...history('before', 'Before', five),
      press: ['.sp-history > .sp-link'],
    },
    Reports: history('report', '3 unconfirmed reports', [report, ...Object.values(samples.offRecord)]),
    'Positions after the article': history('later', 'After this article', [later, report]),
    'The longest texts': history('later', 'After this article', [samples.longest]),
  },
};

const ladder = (changes: Partial<IssueView>): State => ({
  show: (words) => <Ladder issue={issue(changes)} words={words} />,
});
const on = (rank: number, move: PositionView['move'] = null): PositionView =>
  position({ id: `on ${rank}`, rank, move });

export const ladders: Fixtures = {
  component: 'Ladder',
  frame: 'part',
  states: {
    'The current and the previous rung': ladder({}),
    'Moved back by two': ladder({
      standing: [on(0, movedOn)],
    }),
    'At the far end': ladder({ standing: [on(3)] }),
    'Several rungs at once': ladder({ standing: [on(0), on(2)] }),
    'Reported only': ladder({ standing: [], history: [report] }),
    'Two rungs': ladder({ rungs: [{ en: 'Open' }, { en: 'Closed' }], standing: [on(1)] }),
    'Seven rungs with the longest words': {
      show: (words) => <Ladder issue={samples.longIssue} words={words} />,
    },
  },
};

const line =
  (of: SourceView, date = '2025-02-05'): State['show'] =>
  (words) => <SourceLine date={date} source={of} words={words} />;

export const sourceLines: Fixtures = {
  component: 'SourceLine',
  frame: 'part',
  states: {
    'With a URL': { show: line(source) },
    'With a URL, opened': { show: line(source), press: SOURCE },
    'A page read for facts, opened': { show: line(samples.pageRead), press: SOURCE },
    'Of an unknown publisher, opened': { show: line(samples.nameless, '2024/2025'), press: SOURCE },
    'The longest, machine-translated and without a URL': {
      show: line(samples.longSource),
      press: SOURCE,
    },
  },
};

const answers = (all: Parameters<typeof AnswerList>[0]['answers']): State => ({
  show: (words) => <AnswerList answers={all} words={words} onEntity={nothing} />,
});
const VALUES = [
  'supports',
  'accepts',
  'accepts-in-part',
  'open',
  'no-fundamental-objection',
  'sceptical',
  'rejects',
];

export const answerLists: Fixtures = {
  component: 'AnswerList',
  frame: 'part',
  states: {
    'On record, and reported': answers(proposal().answers),
    'Every answer': answers(
      [...VALUES, 'denies-it-exists', 'a-new-word'].map((value) =>
        answer({ value, from: { id: value, name: { en: 'Example State' } } }),
      ),
    ),
    'The longest texts': answers([
      answer({
        from: { id: 'envoy', name: { en: samples.LONG_NAME } },
        value: 'no-fundamental-objection',
        summary: { en: samples.LONG_TEXT },
        quote: { text: samples.LONG_TEXT, wording: 'original' },
        disputed: true,
        source: samples.longSource,
      }),
    ]),
  },
};
