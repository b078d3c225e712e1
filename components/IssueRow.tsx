import { useId, useState } from 'preact/hooks';
import { printDate } from '../core/dates.ts';
import type { ActorView, IssueView } from '../core/positions/view.ts';
import { History } from './History.tsx';
import { Icon } from './Icon.tsx';
import { Ladder } from './Ladder.tsx';
import { Statement } from './Statement.tsx';
import { Badge, Text } from './Text.tsx';
import type { Words } from './words.ts';

type Props = {
  readonly issue: IssueView;
  readonly view: ActorView;
  readonly initiallyOpen: boolean;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
};

const REASONS = {
  paragraph: 'issue.inParagraph',
  heading: 'issue.inHeading',
  page: 'issue.onPage',
  recent: null,
} as const;

/** That nothing later is known, where the article is younger than the dossier. */
function nothingLater({ issue, view, words: { t, language } }: Pick<Props, 'issue' | 'view' | 'words'>) {
  const last = issue.history.at(-1);
  const isLast = issue.standing.some(({ id }) => id === last?.id) && issue.later.length === 0;
  if (view.coverage.article !== 'after' || !isLast) return null;
  return t('issue.nothingLater', [printDate(view.coverage.to, language)]);
}

function IssueBody({ issue, view, words, onEntity }: Omit<Props, 'initiallyOpen'>) {
  const { t, language } = words;
  const standing = new Set(issue.standing.map(({ id }) => id));
  const last = issue.history.findLastIndex(({ id }) => standing.has(id));
  const earlier = issue.history.slice(0, Math.max(last, 0)).filter(({ id }) => !standing.has(id));
  const reports = issue.history.slice(last + 1);
  const ended = nothingLater({ issue, view, words });
  // An age of less than a month tells nothing that the date does not.
  const old = issue.ageMonths || ended ? t('issue.age', undefined, issue.ageMonths ?? 0) : null;
  const several = issue.standing.length > 1;
  const beside = issue.standing.length === 1 && ended === null;
  const below = beside || issue.standing.length === 0 ? [] : [old, ended].filter(Boolean);
  const lists = { words, onEntity };
  return (
    <>
      {several && (
        <>
          <Ladder issue={issue} words={words} />
          <p class="sp-meta">{t('issue.several', undefined, issue.standing.length)}</p>
        </>
      )}
      {issue.standing.map((position) => (
        <div key={position.id} class="sp-standing">
          <Statement
            position={position}
            words={words}
            onEntity={onEntity}
            age={beside ? old : null}
            isOneOfSeveral={several}
          />
        </div>
      ))}
      {issue.standing.length === 0 && (
        <p class="sp-summary sp-quiet">{t('issue.none', [printDate(view.asOf, language)])}</p>
      )}
      {below.length > 0 && <p class="sp-meta">{below.join(' · ')}</p>}
      {!several && <Ladder issue={issue} words={words} />}
      <History
        {...lists}
        form="report"
        title={last < 0 ? t('issue.offRecord') : t('issue.reports', undefined, reports.length)}
        positions={reports.toReversed()}
      />
      <History {...lists} form="before" title={t('issue.before')} positions={earlier.toReversed()} />
      <History {...lists} form="later" title={t('issue.later')} positions={issue.later} />
    </>
  );
}

/** One issue of an actor: a line that opens to the standing position, its ladder, and what came before and after. */
export function IssueRow({ initiallyOpen, ...props }: Props) {
  const { issue, words } = props;
  const { t, language } = words;
  const [open, setOpen] = useState(initiallyOpen);
  const body = useId();
  const reason = REASONS[issue.rankedBy];
  const isReported = issue.standing.length === 0 && issue.history.length > 0;
  const flagged = reason !== null || isReported || issue.changedSince;
  const date = (issue.standing.at(-1) ?? issue.history.at(-1))?.date;
  return (
    <section class="sp-row">
      <h3 class="sp-row-head">
        <button type="button" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
          <span class="sp-issue">
            <Text of={issue.title} words={words} />
          </span>
          {date && <span class="sp-row-date">{printDate(date, language)}</span>}
          <Icon name="chevron" />
          {flagged && (
            <span class="sp-flags">
              {reason && <Badge>{t(reason)}</Badge>} {isReported && <Badge>{t('issue.offRecord')}</Badge>}{' '}
              {issue.changedSince && <Badge tone="since">{t('issue.changed')}</Badge>}
            </span>
          )}
        </button>
      </h3>
      <div id={body} hidden={!open}>
        {open && <IssueBody {...props} />}
      </div>
    </section>
  );
}
