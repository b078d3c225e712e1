import type { Words } from '../../core/interface-words.ts';
import type { PageSubjects } from '../../core/positions/page-subjects.ts';
import { printDate } from '../../core/print-date.ts';
import { Changes } from '../shared/Changes.tsx';
import { FirstFew } from '../shared/FirstFew.tsx';
import { PackNames } from '../shared/PackNames.tsx';
import { Badge, Text } from '../shared/Text.tsx';

/** Number of changes and of subjects that are shown before the rest is opened. */
const AT_ONCE = 6;

type Props = {
  readonly of: PageSubjects;
  readonly words: Words;
  /** Opens the dossier of an entity at an issue. */
  readonly onOpen: (entity: string, issue: string) => void;
};

type Subject = PageSubjects['subjects'][number];

function SubjectOf({ subject, words, onOpen }: Omit<Props, 'of'> & { readonly subject: Subject }) {
  return (
    <li class="sp-page-subject">
      <h3>
        <Text of={subject.title} words={words} />
        <PackNames of={[subject.pack]} words={words} />
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
  return (
    <>
      <Changes
        changes={changes}
        atOnce={AT_ONCE}
        words={words}
        onChange={({ entity, issue }) => onOpen(entity, issue)}
      />
      {subjects.length > 0 && (
        <section>
          <div class="sp-section">
            <h2 class="sp-label">{t('mentions.subjects')}</h2>
          </div>
          <FirstFew
            items={subjects}
            atOnce={AT_ONCE}
            words={words}
            show={(subject) => (
              <SubjectOf key={subject.issue} subject={subject} words={words} onOpen={onOpen} />
            )}
          />
        </section>
      )}
    </>
  );
}
