import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Dated } from './Dated.tsx';
import { Around, SLOT } from './Text.tsx';

type Props = {
  /** The view at the article's date; `latest` is set while the reader has chosen “Latest”. */
  readonly view: EntityView;
  readonly latest: EntityView | null;
  readonly words: Words;
  /** Null if there is no date to switch from. */
  readonly onLatest: ((show: boolean) => void) | null;
};

/** The date of the view, a note if the coverage does not include it, and the switch to the latest view. */
export function AsOf({ view, latest, words, onLatest }: Props) {
  const { t } = words;
  const { coverage, date } = view;
  if (coverage.article === 'undated' || date === null)
    return (
      <div class="sp-as-of">
        <p>
          <Dated said="asOf.latest" dates={[view.asOf]} words={words} />
        </p>
      </div>
    );
  if (coverage.article === 'after')
    return (
      <p class="sp-note">
        <Dated said="asOf.after" dates={[date, coverage.to]} words={words} />
      </p>
    );
  const sentence = latest ? 'asOf.latest' : 'asOf.on';
  const choices = [
    { label: t('asOf.article'), show: false },
    { label: t('asOf.newest'), show: true },
  ];
  return (
    <>
      <div class="sp-as-of">
        <p>
          <Around sentence={t(sentence, [SLOT])}>
            <b dir="auto">{printDate(latest ? latest.asOf : date, words)}</b>
          </Around>
        </p>
        {onLatest && (
          <fieldset class="sp-choice" aria-label={t('asOf.choice')}>
            {choices.map(({ label, show }) => (
              <button
                key={label}
                type="button"
                aria-pressed={show === (latest !== null)}
                onClick={() => onLatest(show)}
              >
                {label}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {coverage.article === 'before' && !latest && (
        <p class="sp-note">
          <Dated said="asOf.before" dates={[date, coverage.from]} words={words} />
        </p>
      )}
    </>
  );
}
