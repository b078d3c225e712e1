import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { DayReason } from '../../core/reading-day.ts';
import { WhyDay } from '../shared/WhyDay.tsx';

type Props = {
  readonly words: Words;
  /** The text of the button with the day. */
  readonly day: string;
  /** The article's day (`YYYY-MM-DD`), or null if it is not known. */
  readonly date: string | null;
  /** Why that is the day, or null; and the day of a later change that the page states. */
  readonly reason: DayReason | null;
  readonly modified: string | null;
  /** True while the reader looks at the latest positions. */
  readonly isLatest: boolean;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  /** Called with a day, or with null for the page's own. Null if the day cannot be changed. */
  readonly onDate: ((date: string | null) => void) | null;
  readonly onLatest: (show: boolean) => void;
  /** The subject. */
  readonly children: ComponentChildren;
};

/** The field for another day, the way back to the page's own or to the latest positions, and why it is this day. */
function DayForm({
  words,
  date,
  reason,
  modified,
  isLatest,
  onEdit,
  onDate,
  onLatest,
}: Omit<Props, 'children' | 'day'>) {
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const isChosen = reason?.origin === 'reader';
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="sp-date-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = field.current?.value;
        if (!given) return;
        onDate?.(given);
        onEdit(false);
      }}
    >
      {onDate && (
        <>
          <input
            ref={field}
            class="sp-input"
            type="date"
            min="1990-01-01"
            // Without it, browsers take years of six digits.
            max="9999-12-31"
            required
            aria-label={t('asOf.dateLabel')}
            defaultValue={date ?? ''}
          />
          <button type="submit" class="sp-button">
            {t('asOf.useDate')}
          </button>
        </>
      )}
      {date !== null && (
        <button
          type="button"
          class="sp-link"
          onClick={() => {
            if (isChosen && !isLatest) onDate?.(null);
            else onLatest(!isLatest);
            onEdit(false);
          }}
        >
          {t(isLatest ? 'asOf.article' : isChosen ? 'dayFrom.back' : 'asOf.newest')}
        </button>
      )}
      {reason?.origin && (
        <p class="sp-why-day">
          <WhyDay reason={{ ...reason, others: false }} modified={modified} words={words} />
        </p>
      )}
    </form>
  );
}

/** The subject and the day. The day is a button that changes it. */
export function SubjectLine(props: Props) {
  const { words, day, editing, onEdit, children } = props;
  return (
    <>
      <div class="sp-subject">
        <b>{children}</b>
        <button
          type="button"
          class="sp-day"
          aria-expanded={editing}
          aria-label={words.t('glance.changeDay', [day])}
          onClick={() => onEdit(!editing)}
        >
          {day}
        </button>
      </div>
      {editing && <DayForm {...props} />}
    </>
  );
}
