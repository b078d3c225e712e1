import type { Words } from '../../core/interface-words.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { LineText } from './LineText.tsx';
import { Around, SLOT } from './Text.tsx';

type Props = {
  readonly query: string;
  readonly results: readonly EntityLine[];
  readonly words: Words;
  readonly onSelect: (id: string) => void;
};

const SECTIONS: readonly { readonly title: string; readonly holds: (line: EntityLine) => boolean }[] = [
  { title: 'popup.people', holds: ({ type, kind }) => type === 'actor' && kind === 'person' },
  { title: 'popup.bodies', holds: ({ type, kind }) => type === 'actor' && kind !== 'person' },
  { title: 'popup.plans', holds: ({ type }) => type === 'proposal' },
  { title: 'popup.issues', holds: ({ type }) => type === 'issue' },
];

/** Returns the result that stands first in the list. */
export const firstOf = (results: readonly EntityLine[]): EntityLine | undefined =>
  SECTIONS.flatMap(({ holds }) => results.filter(holds))[0];

/** The results of a look-up, grouped by kind. The caller decides what a result opens. */
export function ResultList({ query, results, words, onSelect }: Props) {
  const { t } = words;
  return (
    <div class="sp-results">
      <p class="sp-hidden" role="status">
        {t('popup.found', undefined, results.length)}
      </p>
      {results.length === 0 && (
        <div class="sp-row sp-quiet">
          <p>
            <Around sentence={t('popup.notFound', [SLOT])}>
              <bdi>{query}</bdi>
            </Around>
          </p>
          <p class="sp-detail">{t('popup.notFoundHint')}</p>
        </div>
      )}
      {SECTIONS.map(({ title, holds }) => {
        const lines = results.filter(holds);
        if (lines.length === 0) return null;
        return (
          <section key={title}>
            <div class="sp-section">
              <h2 class="sp-label">{t(title)}</h2>
            </div>
            <ul class="sp-list">
              {lines.map((line) => (
                // Keyed by hit and query too: mark.js rewrites the text, so a changed line needs new elements.
                <li key={`${line.id} ${line.hit} ${query}`} class="sp-line">
                  <button type="button" class="sp-line-main" onClick={() => onSelect(line.id)}>
                    <LineText line={line} words={words} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
