import type { Words } from '../../core/interface-words.ts';
import { OPEN_ISSUES } from '../../core/positions/constants.ts';
import type { ActorView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Dated } from './Dated.tsx';
import { IssueRow } from './IssueRow.tsx';
import { inWords } from './localise.ts';
import { Badge, Text } from './Text.tsx';

type Props = {
  readonly view: ActorView;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
};

/**
 * An actor's issues, of a view that has all of them in full: the paragraph's issues without a position, three expanded
 * issues, then the rest collapsed.
 */
export function ActorBody({ view, words, onEntity }: Props) {
  const { t } = words;
  const day = printDate(view.asOf, words);
  const own = { view, words, onEntity };
  const rows = view.issues.map((issue, index) => (
    <IssueRow key={issue.issue} {...own} issue={issue} initiallyOpen={index < OPEN_ISSUES} />
  ));
  const silent = view.silent.map(({ issue, title }) => (
    <section key={issue} class="sp-row">
      <h3 class="sp-row-head">
        <span class="sp-issue">
          <Text of={title} words={words} />
        </span>{' '}
        <Badge>{t('issue.inParagraph')}</Badge>
      </h3>
      <p class="sp-summary sp-quiet">{t('issue.silent', [inWords(title, words), day])}</p>
    </section>
  ));
  // What was found on the paragraph's subjects comes before what was not.
  const isFound = view.issues[0]?.rankedBy === 'paragraph';
  return (
    <>
      {!isFound && silent}
      {rows.slice(0, OPEN_ISSUES)}
      {isFound && silent}
      {rows.length > OPEN_ISSUES && <p class="sp-label sp-rest">{t('issue.rest')}</p>}
      {rows.slice(OPEN_ISSUES)}
      {rows.length + view.silent.length === 0 && (
        <p class="sp-row sp-quiet">
          <Dated said="issue.empty" dates={[view.asOf]} words={words} />
        </p>
      )}
    </>
  );
}
