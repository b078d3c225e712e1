import { printDate } from '../core/dates.ts';
import type { ActorView } from '../core/positions/view.ts';
import { IssueRow } from './IssueRow.tsx';
import { Badge, Text } from './Text.tsx';
import { inWords, type Words } from './words.ts';

/** How many issues stand open when a view opens. */
export const OPEN_ISSUES = 3;

type Props = { readonly view: ActorView; readonly words: Words; readonly onEntity: (id: string) => void };

/** An actor's issues: those of the paragraph on which nothing is found, three open ones, the rest a line each. */
export function ActorBody({ view, words, onEntity }: Props) {
  const { t, language } = words;
  const day = printDate(view.asOf, language);
  const rows = view.issues.map((issue, index) => (
    <IssueRow
      key={issue.issue}
      issue={issue}
      view={view}
      initiallyOpen={index < OPEN_ISSUES}
      words={words}
      onEntity={onEntity}
    />
  ));
  return (
    <>
      {view.silent.map(({ issue, title }) => (
        <section key={issue} class="sp-row">
          <h3 class="sp-row-head">
            <span class="sp-issue">
              <Text of={title} words={words} />
            </span>{' '}
            <Badge>{t('issue.inParagraph')}</Badge>
          </h3>
          <p class="sp-summary sp-quiet">{t('issue.silent', [inWords(title, words), day])}</p>
        </section>
      ))}
      {rows.slice(0, OPEN_ISSUES)}
      {rows.length > OPEN_ISSUES && <p class="sp-label sp-rest">{t('issue.rest')}</p>}
      {rows.slice(OPEN_ISSUES)}
      {rows.length + view.silent.length === 0 && <p class="sp-row sp-quiet">{t('issue.empty', [day])}</p>}
    </>
  );
}
