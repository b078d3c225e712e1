import type { Words } from '../../core/interface-words.ts';
import { historyParts } from '../../core/positions/history-parts.ts';
import type { ActorView, IssueView, PositionView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { conditionLabel } from '../../core/statement-words.ts';
import { addressOf } from '../shared/https.ts';
import { publisherOf } from '../shared/labels.ts';
import { inWords } from '../shared/localise.ts';
import { Passage, SourceLink } from '../shared/SourceLine.tsx';
import { Quote } from '../shared/Statement.tsx';
import { Around, Foreign, SLOT, Text } from '../shared/Text.tsx';
import { Chips } from './Chips.tsx';
import { statedHow } from './card-words.ts';
import { othersOf, type Subject } from './glance.ts';

/** A statement: its day, what was said, its conditions, and how it is known. Without an address, its passage too. */
function Entry({ position, words }: { readonly position: PositionView; readonly words: Words }) {
  const { source, quote, conditions } = position;
  const name = publisherOf(source);
  const isInPassage = quote !== null && addressOf(source) === null && source.passage?.includes(quote.text);
  return (
    <li class={position.onRecord ? undefined : 'sp-entry-heard'}>
      <time dir="auto">{printDate(position.date, words)}</time>
      <div>
        <p>
          <Text of={position.summary} words={words} />
        </p>
        {conditions.map((condition) => (
          <p key={condition.text.en} class="sp-aside">
            <Around sentence={conditionLabel(condition, SLOT, words.t)}>
              <Text of={condition.text} words={words} />
            </Around>
          </p>
        ))}
        {quote && !isInPassage && <Quote quote={quote} source={source} words={words} />}
        {addressOf(source) === null && <Passage source={source} words={words} />}
        <p class="sp-meta">
          {statedHow(position, words).map((part) => (
            <span key={part}>{part}</span>
          ))}
          {addressOf(source) !== null && <SourceLink source={source} date={position.date} words={words} />}
          {addressOf(source) === null && (
            <span>
              {name && (
                <Foreign lang="en" words={words}>
                  {name}
                </Foreign>
              )}{' '}
              {printDate(source.published, words)}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

type Props = {
  readonly view: ActorView;
  readonly subject: Subject | null;
  readonly words: Words;
  readonly onSubject: (issue: string) => void;
};

function Entries({
  issue,
  view,
  words,
}: Omit<Props, 'subject' | 'onSubject'> & { readonly issue: IssueView }) {
  const { t } = words;
  const { main, reports, earlier, later, perhapsLater } = historyParts(issue);
  const parts = [
    { title: t('issue.later'), positions: later, isLater: true },
    { title: t('issue.perhapsLater'), positions: perhapsLater, isLater: true },
    { title: t('glance.on', [printDate(view.asOf, words)]), positions: main, isLater: false },
    { title: t('issue.also'), positions: reports, isLater: false },
    { title: t('issue.before'), positions: earlier, isLater: false },
  ];
  return parts
    .filter(({ positions }) => positions.length > 0)
    .map(({ title, positions, isLater }) => (
      <section key={title} class={isLater ? 'sp-entries sp-entries-later' : 'sp-entries'}>
        <h3 class="sp-label">{title}</h3>
        <ol>
          {positions.map((position) => (
            <Entry key={position.id} position={position} words={words} />
          ))}
        </ol>
      </section>
    ));
}

/** All statements on the subject with their sources, what came after the article first, and the other subjects. */
export function ActorHistory({ view, subject, words, onSubject }: Props) {
  const { t } = words;
  const others = othersOf(view, subject);
  return (
    <>
      {subject && 'history' in subject && <Entries issue={subject} view={view} words={words} />}
      {subject && !('history' in subject) && (
        <p class="sp-entries sp-quiet">
          {t('issue.silent', [inWords(subject.title, words), printDate(view.asOf, words)])}
        </p>
      )}
      {others.length > 0 && (
        <section class="sp-entries">
          <h3 class="sp-label">{t('issue.rest')}</h3>
          <Chips subjects={others} label={null} words={words} onSubject={onSubject} />
        </section>
      )}
    </>
  );
}
