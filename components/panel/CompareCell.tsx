import type { Words } from '../../core/interface-words.ts';
import type { Cell, CellStatement, PlanCell } from '../../core/positions/compare.ts';
import type { AnswerView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { answerLabel } from '../shared/labels.ts';
import { MoveBadge } from '../shared/MoveBadge.tsx';
import { Badge, RecordBadge, Text } from '../shared/Text.tsx';

type StatementProps = {
  readonly statement: CellStatement;
  readonly isReported: boolean;
  readonly words: Words;
  readonly onOpen: () => void;
};

function Said({ statement, isReported, words, onOpen }: StatementProps) {
  const { t } = words;
  const { date, says, move, disputed } = statement;
  return (
    <div class="sp-said">
      <button type="button" onClick={onOpen}>
        <Text of={says} words={words} />
      </button>
      <span class="sp-meta">
        <span dir="auto">{printDate(date, words)}</span>
      </span>{' '}
      {isReported && <Badge>{t('issue.offRecord')}</Badge>}{' '}
      {move?.kind === 'moved' && <MoveBadge move={move} words={words} />}{' '}
      {disputed && <Badge tone="since">{t('record.disputed')}</Badge>}
    </div>
  );
}

type Props = {
  readonly cell: Cell | PlanCell | null;
  readonly words: Words;
  /** Opens the dossier of the cell's actor at the cell's issue. */
  readonly onOpen: () => void;
};

/** An actor's position on an issue in brief: the standing one, a report, or a note that nothing was found. */
export function CellOf({ cell, words, onOpen }: Props) {
  const { t } = words;
  if (!cell) return <span class="sp-quiet">{t('compare.nothingFound')}</span>;
  const { standing, reported } = cell;
  const same = 'sameRung' in cell ? cell.sameRung : null;
  return (
    <div class="sp-cell">
      {standing.map((statement) => (
        <Said key={statement.id} statement={statement} words={words} onOpen={onOpen} isReported={false} />
      ))}
      {standing.length > 1 && <p class="sp-meta">{t('issue.several', undefined, standing.length)}</p>}
      {reported && <Said words={words} onOpen={onOpen} statement={reported} isReported />}
      {same !== null && <Badge>{t(same ? 'compare.same' : 'compare.other')}</Badge>}
    </div>
  );
}

/** An actor's answers to a proposal. */
export function AnswerCell({
  answers,
  words,
}: {
  readonly answers: readonly AnswerView[];
  readonly words: Words;
}) {
  const { t } = words;
  if (answers.length === 0) return <span class="sp-quiet">{t('compare.noAnswer')}</span>;
  return (
    <div class="sp-cell">
      {answers.map((answer) => (
        <div key={`${answer.date} ${answer.value}`} class="sp-said">
          <b>{answerLabel(answer.value, t)}</b>{' '}
          <span class="sp-meta">
            <span dir="auto">{printDate(answer.date, words)}</span>
          </span>{' '}
          <RecordBadge of={answer} words={words} />
        </div>
      ))}
    </div>
  );
}
