import type { VNode } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import type { PageSubjects } from '../../core/positions/page-subjects.ts';
import { printDate } from '../../core/print-date.ts';
import { inWords } from '../shared/localise.ts';
import { Badge, Text } from '../shared/Text.tsx';

/** Number of changes and of subjects that are shown before the rest is opened. */
const AT_ONCE = 6;

type Props = {
  readonly of: PageSubjects;
  readonly words: Words;
  /** Opens the dossier of an entity at an issue. */
  readonly onOpen: (entity: string, issue: string) => void;
};

type ListProps<T> = {
  readonly items: readonly T[];
  readonly words: Words;
  readonly show: (item: T) => VNode;
};

/** The first items of a list, and a line that opens the rest. */
function Some<T>({ items, words, show }: ListProps<T>) {
  const rest = items.slice(AT_ONCE);
  return (
    <>
      <ul class="sp-list">{items.slice(0, AT_ONCE).map(show)}</ul>
      {rest.length > 0 && (
        <details class="sp-more">
          <summary>{words.t('glance.more', undefined, rest.length)}</summary>
          <ul class="sp-list">{rest.map(show)}</ul>
        </details>
      )}
    </>
  );
}

function Change({ change, words, onOpen }: Omit<Props, 'of'> & { readonly change: ChangeAfter }) {
  const { entity, issue, name, title, from, to, date } = change;
  const told = [printDate(date, words), inWords(to, words), inWords(from, words)];
  return (
    <li class="sp-line">
      <button type="button" class="sp-line-main sp-changed" onClick={() => onOpen(entity, issue)}>
        <span>
          <Text of={name} words={words} /> ·{' '}
          <span class="sp-quiet">
            <Text of={title} words={words} />
          </span>
        </span>
        <span>{words.t('popup.change', told)}</span>
      </button>
    </li>
  );
}

type Subject = PageSubjects['subjects'][number];

function SubjectOf({ subject, words, onOpen }: Omit<Props, 'of'> & { readonly subject: Subject }) {
  return (
    <li class="sp-page-subject">
      <h3>
        <Text of={subject.title} words={words} />
      </h3>
      <ul>
        {subject.held.map(({ entity, name, headline, date, changed }) => (
          <li key={entity}>
            <button type="button" class="sp-held" onClick={() => onOpen(entity, subject.issue)}>
              <b>
                <Text of={name} words={words} />
              </b>{' '}
              <span>
                <Text of={headline} words={words} />
              </span>{' '}
              <span class="sp-held-date" dir="auto">
                {printDate(date, words)}
              </span>{' '}
              {changed && <Badge tone="since">{words.t('issue.changed')}</Badge>}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What changed after the page's article, then the page's subjects with those who stand on them. */
export function SubjectList({ of: { changes, subjects }, words, onOpen }: Props) {
  const { t } = words;
  const own = { words, onOpen };
  return (
    <>
      {changes.length > 0 && (
        <section class="sp-changes">
          <div class="sp-section">
            <h2 class="sp-label">{t('popup.changes')}</h2>
          </div>
          <Some
            items={changes}
            words={words}
            show={(change) => <Change key={`${change.entity} ${change.issue}`} change={change} {...own} />}
          />
        </section>
      )}
      {subjects.length > 0 && (
        <section>
          <div class="sp-section">
            <h2 class="sp-label">{t('mentions.subjects')}</h2>
          </div>
          <Some
            items={subjects}
            words={words}
            show={(subject) => <SubjectOf key={subject.issue} subject={subject} {...own} />}
          />
        </section>
      )}
    </>
  );
}
