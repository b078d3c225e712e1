import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Dated } from './Dated.tsx';
import { Around, SLOT } from './Text.tsx';

type Props = {
  /** The view at the article's date; `latest` is set while the reader has chosen “Latest”. */
  readonly view: EntityView;
  readonly latest: EntityView | null;
  /** The date of a later update that the page reports, or null. */
  readonly modified: string | null;
  readonly words: Words;
  /** `onLatest` is null if there is no date to switch from, `onDate` if there is no page whose date could be set. */
  readonly onLatest: ((show: boolean) => void) | null;
  readonly onDate: ((date: string) => void) | null;
};

function SetDate({
  words: { t },
  onDate,
}: {
  readonly words: Words;
  readonly onDate: (date: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);
  if (!open)
    return (
      <button type="button" class="sp-button" onClick={() => setOpen(true)}>
        {t('asOf.setDate')}
      </button>
    );
  return (
    <form
      class="sp-date-form"
      onSubmit={(event) => {
        event.preventDefault();
        const date = input.current?.value;
        if (date) onDate(date);
      }}
    >
      <input
        ref={input}
        class="sp-input"
        type="date"
        min="1990-01-01"
        required
        aria-label={t('asOf.dateLabel')}
      />
      <button type="submit" class="sp-button">
        {t('asOf.useDate')}
      </button>
    </form>
  );
}

/** The date of the view, a note if the coverage does not include it, and the switch to the latest view. */
export function AsOf({ view, latest, modified, words, onLatest, onDate }: Props) {
  const { t } = words;
  const { coverage, date } = view;
  if (coverage.article === 'undated' || date === null)
    return (
      <div class="sp-as-of">
        <p>{onDate ? t('asOf.undated') : <Dated said="asOf.latest" dates={[view.asOf]} words={words} />}</p>
        {onDate && <SetDate words={words} onDate={onDate} />}
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
          {modified && !latest && (
            <span class="sp-updated">
              <Dated said="asOf.updated" dates={[modified]} words={words} />
            </span>
          )}
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
