import type { Words } from '../../core/interface-words.ts';
import type { MentionExcerpt, PageStatus } from '../../core/page-status.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import { citationOf } from '../shared/citation.ts';
import { inWords } from '../shared/localise.ts';
import { PageDates } from '../shared/PageList.tsx';
import { EntityLink } from '../shared/Text.tsx';

/** The data and callbacks of the list of a page's mentions. */
export type MentionsProps = {
  /** The page's status; null until the page responds. */
  readonly status: PageStatus | null;
  readonly mentions: readonly MentionExcerpt[];
  /** A sentence that explains why the page cannot be read, or null. */
  readonly unavailable: string | null;
  /** The mentioned entities at the article's date, printed with the list. */
  readonly views: readonly EntityView[];
  readonly words: Words;
  readonly onGoTo: (id: number) => void;
  readonly onEntity: (id: string) => void;
  /** Null if the panel is not in a tab: browsers print only tabs. */
  readonly onPrint: (() => void) | null;
};

const KINDS: Readonly<Record<string, string>> = {
  person: 'kind.person',
  state: 'kind.state',
  organisation: 'kind.organisation',
  office: 'kind.office',
  proposal: 'kind.proposal',
};

type Numbered = MentionExcerpt & { readonly number: number };

/** Groups the mentions by the page's headings, in page order. */
function underHeadings(mentions: readonly MentionExcerpt[]): { heading: string; mentions: Numbered[] }[] {
  const groups: { heading: string; mentions: Numbered[] }[] = [];
  mentions.forEach((mention, index) => {
    let last = groups.at(-1);
    if (last?.heading !== mention.heading) {
      last = { heading: mention.heading, mentions: [] };
      groups.push(last);
    }
    last.mentions.push({ ...mention, number: index + 1 });
  });
  return groups;
}

type LineProps = Pick<MentionsProps, 'words' | 'onGoTo' | 'onEntity'> & {
  readonly mention: Numbered;
  readonly line: EntityLine;
  readonly isCurrent: boolean;
};

function Line({ mention, line, isCurrent, words, onGoTo, onEntity }: LineProps) {
  const { t } = words;
  const kind = KINDS[line.kind];
  const goTo = t('mentions.goToOf', [String(mention.number), inWords(line.name, words)]);
  return (
    <li class="sp-mention" aria-current={isCurrent || undefined}>
      <p class="sp-mention-head">
        <span class="sp-mention-who">
          <i class={`sp-kind sp-kind-${line.type}`} />
          <span>
            <EntityLink entity={line} words={words} onEntity={onEntity} />
            {kind && <span class="sp-meta">{t(kind)}</span>}
          </span>
        </span>
        <button
          type="button"
          class="sp-button sp-go-to"
          aria-label={isCurrent ? `${t('mentions.current')} · ${goTo}` : goTo}
          onClick={() => onGoTo(mention.id)}
        >
          {t(isCurrent ? 'mentions.current' : 'mentions.goTo')}
        </button>
      </p>
      <p class="sp-excerpt" dir="auto">
        {mention.before}
        <mark>{mention.text}</mark>
        {mention.after}
      </p>
    </li>
  );
}

/** The positions at the article's date with their sources, visible only in print. */
function Sources({ views, words }: Pick<MentionsProps, 'views' | 'words'>) {
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

/** All mentions in order, each with its sentence and a button that goes to it: an accessible alternative to marks. */
export function Mentions({ status, mentions, unavailable, views, words, ...on }: MentionsProps) {
  const { t } = words;
  if (unavailable !== null) return <p class="sp-row sp-quiet">{unavailable}</p>;
  if (!status || status.state === 'looking') return <p class="sp-row sp-quiet">{t('popup.looking')}</p>;
  if (status.state === 'not-news') return <p class="sp-row sp-quiet">{t('popup.noNews')}</p>;
  if (status.state === 'off') return <p class="sp-row sp-quiet">{t('popup.isOff')}</p>;
  if (mentions.length === 0) return <p class="sp-row sp-quiet">{t('popup.nothing')}</p>;
  const lines = new Map(status.entities.map((line) => [line.id, line]));
  return (
    <>
      <div class="sp-mentions-head">
        <div class="sp-who">
          <h2 class="sp-name">{t('popup.mentions', undefined, mentions.length)}</h2>
          <p class="sp-role">
            <PageDates status={status} words={words} />
          </p>
        </div>
        {on.onPrint && (
          <button type="button" class="sp-button" onClick={on.onPrint}>
            {t('mentions.print')}
          </button>
        )}
      </div>
      {underHeadings(mentions).map((group) => (
        <section key={group.mentions[0]?.id} class="sp-mention-group">
          <h3 class="sp-label" dir="auto">
            {group.heading || t('mentions.top')}
          </h3>
          <ol>
            {group.mentions.map((mention) => {
              const line = lines.get(mention.entity);
              const isCurrent = mention.number === status.current;
              return (
                line && (
                  <Line
                    key={mention.id}
                    mention={mention}
                    line={line}
                    isCurrent={isCurrent}
                    words={words}
                    {...on}
                  />
                )
              );
            })}
          </ol>
        </section>
      ))}
      {views.length > 0 && <Sources views={views} words={words} />}
    </>
  );
}
