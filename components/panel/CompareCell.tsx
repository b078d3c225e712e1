import type { Words } from '../../core/interface-words.ts';
import type { Cell, CellStatement, PlanCell } from '../../core/positions/compare.ts';
import type { AnswerView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { endingLabel, kindLabel } from '../../core/statement-words.ts';
import { answerLabel } from '../shared/labels.ts';
import { inWords } from '../shared/localise.ts';
import { Badge, RecordBadge, Text } from '../shared/Text.tsx';

type StatementProps = {
  readonly statement: CellStatement;
  readonly words: Words;
  readonly onOpen: () => void;
};

function Said({ statement, words, onOpen }: StatementProps) {
  const { t } = words;
  const { date, says, before, disputed, onRecord, ended } = statement;
  const kind = kindLabel(statement.kind, t);
  return (
    <div class="sp-said">
      <button type="button" onClick={onOpen}>
        <Text of={says} words={words} />
      </button>
      <span class="sp-meta">
        <span dir="auto">{printDate(date, words)}</span>
      </span>{' '}
      {!onRecord && <Badge>{t('issue.offRecord')}</Badge>} {kind && <Badge>{kind}</Badge>}{' '}
      {ended && <Badge>{endingLabel(ended, words)}</Badge>}{' '}
      {before && (
        <span class="sp-move">
          {t('ladder.was', [inWords(before.rung, words), printDate(before.date, words)])}
        </span>
      )}{' '}
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
  const { standing, isOrderKnown, reported } = cell;
  const same = 'sameRung' in cell ? cell.sameRung : null;
  return (
    <div class="sp-cell">
      {standing.map((statement) => (
        <Said key={statement.id} statement={statement} words={words} onOpen={onOpen} />
      ))}
      {!isOrderKnown && <p class="sp-meta">{t('issue.several', undefined, standing.length)}</p>}
      {reported && <Said words={words} onOpen={onOpen} statement={reported} />}
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
