import type { Words } from '../../core/interface-words.ts';
import type { AnswerView } from '../../core/positions/view.ts';
import { answerLabel } from './labels.ts';
import { SourceLine } from './SourceLine.tsx';
import { Quote } from './Statement.tsx';
import { Badge, EntityLink, RecordBadge, Text } from './Text.tsx';

type Props = {
  readonly answers: readonly AnswerView[];
  readonly words: Words;
  readonly onEntity: (id: string) => void;
};

/** The answers to a proposal, each with its record class, date and source. */
export function AnswerList({ answers, words, onEntity }: Props) {
  const { t } = words;
  return (
    <ul class="sp-answers">
      {answers.map((answer) => (
        <li key={`${answer.from.id} ${answer.date} ${answer.value} ${answer.source.id}`}>
          <p class="sp-answer">
            <EntityLink entity={answer.from} words={words} onEntity={onEntity} />
            <span>{answerLabel(answer.value, t)}</span>
          </p>
          <p class="sp-summary">
            <Text of={answer.summary} words={words} /> <RecordBadge of={answer} words={words} />{' '}
            {answer.disputed && <Badge tone="since">{t('record.disputed')}</Badge>}
          </p>
          {answer.quote && <Quote quote={answer.quote} source={answer.source} words={words} />}
          <SourceLine date={answer.date} source={answer.source} words={words} />
        </li>
      ))}
    </ul>
  );
}
