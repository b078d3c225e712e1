import type { Words } from '../../core/interface-words.ts';
import type { AnswerView, ProposalView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { outcomeLabel } from '../../core/statement-words.ts';
import { answerLabel, stageLabel } from '../shared/labels.ts';
import { inWords } from '../shared/localise.ts';
import { Badge, EntityLink, Text } from '../shared/Text.tsx';

/** Maximum number of points and of answers that the card shows. */
const MOST = 3;

type Props = {
  readonly view: ProposalView;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
  /** Opens the history, and with it the choice of the date. */
  readonly onMore: () => void;
};

/** How far a plan has come, in a few words: the points that were carried out, else its last stage. */
function progress({ points, stages }: ProposalView, words: Words): string {
  const { t } = words;
  const met = points.filter(({ outcome }) => outcome?.value === 'met' || outcome?.value === 'partly-met');
  const last = stages.at(-1);
  const stage = last ? `${stageLabel(last.state, t)}, ${printDate(last.date, words)}` : '';
  return met.length > 0 ? t('glance.met', [String(met.length), String(points.length)]) : stage;
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

function Points({ view, words, onMore }: Omit<Props, 'onEntity'>) {
  const { t } = words;
  const { points } = view;
  if (points.length === 0) return null;
  // What something came of is shown first.
  const sorted = [...points.filter(({ outcome }) => outcome), ...points.filter(({ outcome }) => !outcome)];
  const more = sorted.length - MOST;
  return (
    <ul class="sp-plan-points">
      {sorted.slice(0, MOST).map(({ text, outcome }) => (
        <li key={text.en} class={outcome ? `sp-point-${outcome.value}` : undefined}>
          <Text of={text} words={words} />
          {outcome && <span class="sp-quiet"> ({outcomeLabel(outcome.value, t)})</span>}
        </li>
      ))}
      {more > 0 && (
        <li>
          <button type="button" class="sp-link" onClick={onMore}>
            {t('glance.morePoints', undefined, more)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** A plan at a glance: what it asks for, how far it has come, its points, and who answered what. */
export function PlanGlance(props: Props) {
  const { view, words, onEntity, onMore } = props;
  const { t, language } = words;
  const deniers = view.answers.filter(({ value }) => value === 'denies-it-exists');
  const named = new Set(deniers.map(({ from }) => inWords(from.name, words)));
  const answers = lastAnswers(view.answers.filter((answer) => !deniers.includes(answer))).slice(-MOST);
  return (
    <>
      {named.size > 0 && (
        <p class="sp-note">{t('proposal.denied', [new Intl.ListFormat(language).format(named)])}</p>
      )}
      <section class="sp-glance sp-plan">
        <p class="sp-subject">
          <b>{t('glance.plan')}</b>
          <button type="button" class="sp-day" onClick={onMore}>
            {t('glance.on', [printDate(view.asOf, words)])}
          </button>
        </p>
        <p class={named.size > 0 ? 'sp-verdict sp-soft' : 'sp-verdict'}>
          <Text of={view.headline} words={words} />
        </p>
        <p class="sp-proof">{progress(view, words)}</p>
        <Points view={view} words={words} onMore={onMore} />
        {answers.length > 0 && (
          <ul class="sp-plan-answers">
            {answers.map((answer) => (
              <li key={answer.from.id}>
                <EntityLink entity={answer.from} words={words} onEntity={onEntity} />
                <span>
                  {answerLabel(answer.value, t)} {!answer.onRecord && <Badge>{t('issue.offRecord')}</Badge>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
