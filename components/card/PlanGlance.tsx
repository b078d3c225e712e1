import type { Words } from '../../core/interface-words.ts';
import type { AnswerView, ProposalView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { outcomeLabel } from '../../core/statement-words.ts';
import { answerLabel, stageLabel } from '../shared/labels.ts';
import { inWords } from '../shared/localise.ts';
import { Badge, Text } from '../shared/Text.tsx';
import { MOST_WORDS, wordsIn } from './card-words.ts';

/** Maximum number of points and of answers that the card shows. */
const MOST = 3;

type Point = ProposalView['points'][number];

type Props = {
  readonly view: ProposalView;
  readonly words: Words;
  /** The number of words in the other parts of the card. */
  readonly around: number;
  /** Opens the history. */
  readonly onMore: () => void;
};

const metOf = ({ points }: ProposalView): number =>
  points.filter(({ outcome }) => outcome?.value === 'met' || outcome?.value === 'partly-met').length;

/** True if it is known what came of the points of a plan; then the card leads with that. */
export const hasOutcome = (view: ProposalView): boolean => metOf(view) > 0;

/** Who denies that the plan exists, each once, in the interface's language. */
export const deniersOf = ({ answers }: ProposalView, words: Words): readonly string[] => [
  ...new Set(
    answers.filter(({ value }) => value === 'denies-it-exists').map(({ from }) => inWords(from.name, words)),
  ),
];

/** What came of a plan and when: its last stage. */
function lastStage({ stages }: ProposalView, { t, ...words }: Words): string {
  const last = stages.at(-1);
  return last ? t('glance.dated', [stageLabel(last.state, t), printDate(last.date, { t, ...words })]) : '';
}

/** The last answer of each actor, on record if there is one: first what is on record, each in order of time. */
function lastAnswers(answers: readonly AnswerView[]): AnswerView[] {
  const sorted = [
    ...answers.filter(({ onRecord }) => !onRecord),
    ...answers.filter(({ onRecord }) => onRecord),
  ];
  return sorted.filter(
    (answer, place) => sorted.findLastIndex(({ from }) => from.id === answer.from.id) === place,
  );
}

/** Takes turns between points and answers as long as there is room for their words. */
function fitting(
  points: readonly Point[],
  answers: readonly AnswerView[],
  room: number,
  words: Words,
): { readonly points: readonly Point[]; readonly answers: readonly AnswerView[] } {
  const fits: { points: Point[]; answers: AnswerView[] } = { points: [], answers: [] };
  let left = room;
  for (let turn = 0; turn < MOST; turn++) {
    const point = points[turn];
    const answer = answers[turn];
    const ofPoint = point ? wordsIn(inWords(point.text, words), stateOf(point, words)) : 0;
    if (point && ofPoint <= left) {
      left -= ofPoint;
      fits.points.push(point);
    }
    const ofAnswer = answer ? wordsIn(inWords(answer.from.name, words), answerText(answer, words)) : 0;
    if (answer && ofAnswer <= left) {
      left -= ofAnswer;
      fits.answers.push(answer);
    }
  }
  return fits;
}

const stateOf = ({ outcome }: Point, { t }: Words): string =>
  outcome ? t('glance.state', [outcomeLabel(outcome.value, t)]) : '';

const answerText = ({ value, onRecord }: AnswerView, { t }: Words): string =>
  `${answerLabel(value, t)}${onRecord ? '' : ` ${t('issue.offRecord')}`}`;

function Points({
  shown,
  more,
  words,
  onMore,
}: Pick<Props, 'words' | 'onMore'> & { readonly shown: readonly Point[]; readonly more: number }) {
  if (shown.length + more === 0) return null;
  return (
    <ul class="sp-plan-points">
      {shown.map((point) => (
        <li key={point.text.en} class={point.outcome ? `sp-point-${point.outcome.value}` : undefined}>
          <Text of={point.text} words={words} />{' '}
          {point.outcome && <span class="sp-quiet">{stateOf(point, words)}</span>}
        </li>
      ))}
      {more > 0 && (
        <li>
          <button type="button" class="sp-link" onClick={onMore}>
            {words.t('glance.morePoints', undefined, more)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** A plan at a glance: what came of it, else what it asks for; its points with their state; who answered what. */
export function PlanGlance({ view, words, around, onMore }: Props) {
  const { t } = words;
  const { points, answers: all } = view;
  const told = all.filter(({ value }) => value !== 'denies-it-exists');
  const isTold = hasOutcome(view);
  const verdict = isTold
    ? t('glance.met', [String(metOf(view)), String(points.length)])
    : inWords(view.headline, words);
  const proof = lastStage(view, words);
  const room = MOST_WORDS - around - wordsIn(verdict, proof, t('glance.morePoints', undefined, 2));
  // What something came of is shown first.
  const sorted = [...points.filter(({ outcome }) => outcome), ...points.filter(({ outcome }) => !outcome)];
  const shown = fitting(sorted, lastAnswers(told).toReversed(), room, words);
  return (
    <>
      <p class={deniersOf(view, words).length > 0 ? 'sp-verdict sp-soft' : 'sp-verdict'}>
        {isTold ? verdict : <Text of={view.headline} words={words} />}
      </p>
      {proof !== '' && <p class="sp-proof">{proof}</p>}
      <Points shown={shown.points} more={points.length - shown.points.length} words={words} onMore={onMore} />
      {shown.answers.length > 0 && (
        <ul class="sp-plan-answers">
          {shown.answers.map((answer) => (
            <li key={answer.from.id}>
              <Text of={answer.from.name} words={words} />
              <span>
                {answerLabel(answer.value, t)} {!answer.onRecord && <Badge>{t('issue.offRecord')}</Badge>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
