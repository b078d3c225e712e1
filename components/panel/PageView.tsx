import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { AnywayPlace, MentionExcerpt, PageStatus } from '../../core/page-status.ts';
import type { PageSubjects } from '../../core/positions/page-subjects.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { citationOf } from '../shared/citation.ts';
import { inWords } from '../shared/localise.ts';
import { OffTopic } from '../shared/OffTopic.tsx';
import { PageDates, WhyDay } from '../shared/WhyDay.tsx';
import { MentionList } from './MentionList.tsx';
import { SubjectList } from './SubjectList.tsx';

/** The data and callbacks of the view of the page. */
export type PageProps = {
  /** The page's status; null until the page responds. */
  readonly status: PageStatus | null;
  /** What the page is about and what changed since; null until it is loaded. */
  readonly subjects: PageSubjects | null;
  readonly mentions: readonly MentionExcerpt[];
  /** A sentence that explains why the page cannot be read, or null. */
  readonly unavailable: string | null;
  /** The mentioned entities at the article's date, printed with the list. */
  readonly views: readonly EntityView[];
  readonly words: Words;
  /** Has names marked on the page whatever it is about. */
  readonly onAnyway: (where: AnywayPlace, on: boolean) => void;
  readonly onGoTo: (id: number) => void;
  /** Opens the dossier of an entity, at an issue if it is given. */
  readonly onEntity: (id: string, issue?: string) => void;
  /** Null if the panel is not in a tab: browsers print only tabs. */
  readonly onPrint: (() => void) | null;
};

/** The positions at the article's date with their sources, visible only in print. */
function Sources({ views, words }: Pick<PageProps, 'views' | 'words'>) {
  return (
    <section class="sp-printed">
      <h2>{words.t('mentions.sources')}</h2>
      {views.map((view) => (
        <section key={view.id}>
          <h3>{inWords(view.name, words)}</h3>
          {citationOf(view, words, Number.POSITIVE_INFINITY)
            .split('\n')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </section>
      ))}
    </section>
  );
}

/** Why there is nothing to list, or null. */
function reasonOf({ status, mentions, unavailable, words: { t } }: PageProps): string | null {
  if (unavailable !== null) return unavailable;
  if (!status || status.state === 'looking') return t('popup.looking');
  if (status.state === 'not-news') return t('popup.noNews');
  if (status.state === 'off-topic') return t('popup.offTopic');
  if (status.state === 'off') return t('popup.isOff');
  return mentions.length === 0 ? t('popup.nothing') : null;
}

/** What the page is about: changes since the article, subjects, and, behind a link and in print, every mention. */
export function Page(props: PageProps) {
  const { status, subjects, mentions, views, words, onGoTo, onEntity, onPrint } = props;
  const { t } = words;
  const [isOpen, setIsOpen] = useState(false);
  const reason = reasonOf(props);
  if (reason !== null || !status)
    return (
      <>
        <p class="sp-row sp-quiet">{reason}</p>
        {status?.state === 'off-topic' && <OffTopic host={null} t={t} onAnyway={props.onAnyway} />}
      </>
    );
  // Without a subject or a change, the mentions are all that there is to show.
  const isEmpty = subjects !== null && subjects.changes.length + subjects.subjects.length === 0;
  const all = t('mentions.all', [String(mentions.length)]);
  return (
    <>
      <div class="sp-mentions-head">
        <div class="sp-who">
          <p class="sp-role">
            <PageDates status={status} words={words} />
          </p>
          {status.reason && (
            <p class="sp-why-day">
              <WhyDay reason={status.reason} modified={status.modified} words={words} />
            </p>
          )}
        </div>
        {onPrint && (
          <button type="button" class="sp-button" onClick={onPrint}>
            {t('mentions.print')}
          </button>
        )}
      </div>
      {subjects && <SubjectList of={subjects} words={words} onOpen={onEntity} />}
      <section>
        <h2 class="sp-all-mentions">
          {isEmpty ? (
            all
          ) : (
            <button type="button" class="sp-link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {all}
            </button>
          )}
        </h2>
        <div class={isOpen || isEmpty ? '' : 'sp-folded'}>
          <MentionList
            status={status}
            mentions={mentions}
            words={words}
            onGoTo={onGoTo}
            onEntity={onEntity}
          />
        </div>
      </section>
      {views.length > 0 && <Sources views={views} words={words} />}
    </>
  );
}
