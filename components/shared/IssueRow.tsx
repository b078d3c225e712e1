import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { historyParts } from '../../core/positions/history-parts.ts';
import { headOf } from '../../core/positions/issue-head.ts';
import type { ActorView, IssueHead, IssueView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Dated } from './Dated.tsx';
import { History } from './History.tsx';
import { Icon } from './Icon.tsx';
import { Ladder } from './Ladder.tsx';
import { Statement } from './Statement.tsx';
import { Badge, Text } from './Text.tsx';

type Own = {
  readonly view: ActorView;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
};
type Props = Own & {
  readonly issue: IssueView;
  /** True below a chart of the issue, which tells what the ladder would tell again. */
  readonly isCharted?: boolean;
};

const REASONS = {
  paragraph: 'issue.inParagraph',
  heading: 'issue.inHeading',
  page: 'issue.onPage',
  recent: null,
} as const;

/** The note that nothing later was found, for an article dated after the coverage; otherwise null. */
function nothingLater({ issue, view, words }: Pick<Props, 'issue' | 'view' | 'words'>) {
  const last = issue.history.at(-1);
  const isLast = issue.standing.some(({ id }) => id === last?.id) && issue.later.length === 0;
  if (view.coverage.article !== 'after' || !isLast) return null;
  return words.t('issue.nothingLater', [printDate(view.coverage.to, words)]);
}

/** What the sources leave open after the last statement, in one or two sentences. */
function silenceIn({ silence }: IssueView, words: Words): string | null {
  if (!silence) return null;
  const { upTo, unread } = silence;
  const sentences = [
    upTo === null ? null : words.t('silence.upTo', [printDate(upTo, words)]),
    unread && words.t('silence.unread', [printDate(unread.from, words), printDate(unread.to, words)]),
  ];
  return sentences.filter(Boolean).join(' ');
}

function IssueBody({ issue, view, words, onEntity, isCharted = false }: Props) {
  const { t } = words;
  const { main, reports, earlier, later, perhapsLater } = historyParts(issue);
  const ladder = !isCharted && <Ladder issue={issue} words={words} />;
  const placed = issue.standing.filter(({ rank }) => rank !== null);
  const ended = nothingLater({ issue, view, words });
  // An age of less than a month says nothing new, except beside `ended`.
  const old = issue.ageMonths || ended ? t('issue.age', undefined, issue.ageMonths ?? 0) : null;
  const several = new Set(placed.map(({ rank }) => rank)).size > 1;
  const beside = issue.standing.length === 1 && ended === null;
  const aged = beside || issue.standing.length === 0 ? [] : [old, ended];
  const below = [...aged, silenceIn(issue, words)].filter(Boolean);
  const isHeard = reports.every(({ onRecord }) => !onRecord);
  const lists = { words, onEntity };
  return (
    <>
      {several && ladder}
      {!issue.isOrderKnown && <p class="sp-meta">{t('issue.several', undefined, issue.standing.length)}</p>}
      {main.map((position, place) => (
        <div key={position.id} class={position.ended ? 'sp-standing sp-ended' : 'sp-standing'}>
          <Statement position={position} words={words} onEntity={onEntity} age={beside ? old : null} isMain />
          {!several && place === 0 && ladder}
        </div>
      ))}
      {main.length === 0 && (
        <p class="sp-summary sp-quiet">
          <Dated said="issue.none" dates={[view.asOf]} words={words} />
        </p>
      )}
      {below.length > 0 && <p class="sp-meta">{below.join(' · ')}</p>}
      {!several && main.length === 0 && ladder}
      <History
        {...lists}
        form="report"
        title={
          !isHeard
            ? t('issue.also')
            : main.length === 0
              ? t('issue.offRecord')
              : t('issue.reports', undefined, reports.length)
        }
        positions={reports}
      />
      <History {...lists} form="before" title={t('issue.before')} positions={earlier} />
      {[true, false].map((perhaps) => (
        <History
          key={String(perhaps)}
          {...lists}
          form="later"
          title={t(perhaps ? 'issue.perhapsLater' : 'issue.later')}
          positions={perhaps ? perhapsLater : later}
        />
      ))}
    </>
  );
}

type RowProps = {
  readonly head: IssueHead;
  readonly words: Words;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
};

/** An issue's heading, and its content while the row is expanded. */
function Row({ head, words, open, onOpen, children }: RowProps) {
  const { t } = words;
  const { title, date, isReported, changedSince } = head;
  const body = useId();
  const reason = REASONS[head.rankedBy];
  const flagged = reason !== null || isReported || changedSince;
  return (
    <section class="sp-row">
      <h3 class="sp-row-head">
        <button type="button" aria-expanded={open} aria-controls={body} onClick={() => onOpen(!open)}>
          <span class="sp-issue">
            <Text of={title} words={words} />
          </span>
          {date && (
            <span class="sp-row-date" dir="auto">
              {printDate(date, words)}
            </span>
          )}
          <Icon name="chevron" />
          {flagged && (
            <span class="sp-flags">
              {reason && <Badge>{t(reason)}</Badge>} {isReported && <Badge>{t('issue.offRecord')}</Badge>}{' '}
              {changedSince && <Badge tone="since">{t('issue.changed')}</Badge>}
            </span>
          )}
        </button>
      </h3>
      <div id={body} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}

/** A row that expands to an issue's standing position, its ladder, and the earlier and later positions. */
export function IssueRow({ initiallyOpen, ...props }: Props & { readonly initiallyOpen: boolean }) {
  const [open, onOpen] = useState(initiallyOpen);
  return (
    <Row head={headOf(props.issue)} words={props.words} open={open} onOpen={onOpen}>
      <IssueBody {...props} />
    </Row>
  );
}
