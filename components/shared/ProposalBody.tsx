import type { ComponentChildren } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { ProposalView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { outcomeLabel } from '../../core/statement-words.ts';
import { AnswerList } from './AnswerList.tsx';
import { Dated } from './Dated.tsx';
import { stageLabel } from './labels.ts';
import { inWords } from './localise.ts';
import { Badge, IssueAndRung, Text } from './Text.tsx';

type Props = { readonly view: ProposalView; readonly words: Words; readonly onEntity: (id: string) => void };

function Points({ view, words }: Omit<Props, 'onEntity'>) {
  return (
    <section class="sp-row">
      <h3 class="sp-issue">{words.t('proposal.points')}</h3>
      <ol class="sp-points">
        {view.points.map(({ text, issue, rung, outcome }) => (
          <li key={text.en}>
            <Text of={text} words={words} />{' '}
            {outcome && (
              <Badge tone={outcome.value === 'met' ? 'move' : undefined}>
                {words.t('outcome.by', [
                  outcomeLabel(outcome.value, words.t),
                  printDate(outcome.date, words),
                ])}
              </Badge>
            )}
            {issue && (
              <small>
                <IssueAndRung issue={issue} rung={rung} words={words} />
              </small>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

type StageProps = {
  readonly label: string;
  readonly date: string;
  readonly note: Localised | null;
  readonly words: Words;
  readonly children?: ComponentChildren;
};

function Stage({ label, date, note, words, children }: StageProps) {
  return (
    <li>
      <Badge>{label}</Badge> {children} <time dir="auto">{printDate(date, words)}</time>
      {note && (
        <p>
          <Text of={note} words={words} />
        </p>
      )}
    </li>
  );
}

function Stages({ view, words }: Omit<Props, 'onEntity'>) {
  return (
    <section class="sp-row">
      <h3 class="sp-issue">{words.t('proposal.stages')}</h3>
      <ol class="sp-stages">
        {view.stages.map(({ state, date, note }) => (
          <Stage
            key={`${state} ${date}`}
            label={stageLabel(state, words.t)}
            date={date}
            note={note}
            words={words}
          />
        ))}
      </ol>
    </section>
  );
}

/** The proposals that this one grew out of or led to. */
function Lineage({ view, words, onEntity }: Props) {
  const related = [
    ...view.follows.map((one) => ({ ...one, key: 'proposal.follows' })),
    ...view.ledTo.map((one) => ({ ...one, key: 'proposal.ledTo' })),
  ];
  if (related.length === 0) return null;
  return (
    <section class="sp-row">
      <h3 class="sp-issue">{words.t('proposal.line')}</h3>
      <ul class="sp-stages">
        {related.map(({ id, name, date, note, key }) => (
          <Stage key={`${key} ${id}`} label={words.t(key)} date={date} note={note} words={words}>
            <button type="button" class="sp-link" onClick={() => onEntity(id)}>
              <Text of={name} words={words} />
            </button>
          </Stage>
        ))}
      </ul>
    </section>
  );
}

/** A proposal's note, points, stages, related proposals, and the answers up to the date and after it. */
export function ProposalBody({ view, words, onEntity }: Props) {
  const { t, language } = words;
  const deniers = view.answers.filter(({ value }) => value === 'denies-it-exists');
  const named = new Set(deniers.map(({ from }) => inWords(from.name, words)));
  return (
    <>
      {named.size > 0 && (
        <p class="sp-note">{t('proposal.denied', [new Intl.ListFormat(language).format(named)])}</p>
      )}
      <p class="sp-row sp-headline">
        <Text of={view.headline} words={words} />
      </p>
      {view.note && (
        <p class="sp-row sp-quiet">
          <Text of={view.note} words={words} />
        </p>
      )}
      {view.points.length > 0 && <Points view={view} words={words} />}
      {view.stages.length > 0 && <Stages view={view} words={words} />}
      <Lineage view={view} words={words} onEntity={onEntity} />
      <section class="sp-row">
        <h3 class="sp-issue">{t('proposal.answers')}</h3>
        {view.answers.length === 0 && (
          <p class="sp-summary sp-quiet">
            <Dated said="proposal.noAnswers" dates={[view.asOf]} words={words} />
          </p>
        )}
        <AnswerList answers={view.answers} words={words} onEntity={onEntity} />
        {[true, false].map((perhaps) => {
          const answers = view.laterAnswers.filter(({ perhapsBefore = false }) => perhapsBefore === perhaps);
          if (answers.length === 0) return null;
          return (
            <div key={String(perhaps)} class="sp-history sp-history-later">
              <h4 class="sp-label">{t(perhaps ? 'issue.perhapsLater' : 'issue.later')}</h4>
              <AnswerList answers={answers} words={words} onEntity={onEntity} />
            </div>
          );
        })}
      </section>
    </>
  );
}
