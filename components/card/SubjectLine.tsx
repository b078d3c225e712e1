import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';

type Props = {
  readonly words: Words;
  /** The text of the button with the day. */
  readonly day: string;
  /** The article's day (`YYYY-MM-DD`), or null if it is not known. */
  readonly date: string | null;
  /** True while the reader looks at the latest positions. */
  readonly isLatest: boolean;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onDate: (date: string) => void;
  readonly onLatest: (show: boolean) => void;
  /** The subject. */
  readonly children: ComponentChildren;
};

/** The field for another day, and the switch between that day and the latest positions. */
function DayForm({
  words: { t },
  date,
  isLatest,
  onEdit,
  onDate,
  onLatest,
}: Omit<Props, 'children' | 'day'>) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="sp-date-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = field.current?.value;
        if (!given) return;
        onDate(given);
        onEdit(false);
      }}
    >
      <input
        ref={field}
        class="sp-input"
        type="date"
        min="1990-01-01"
        required
        aria-label={t('asOf.dateLabel')}
        defaultValue={date ?? ''}
      />
      <button type="submit" class="sp-button">
        {t('asOf.useDate')}
      </button>
      {date !== null && (
        <button
          type="button"
          class="sp-link"
          onClick={() => {
            onLatest(!isLatest);
            onEdit(false);
          }}
        >
          {t(isLatest ? 'asOf.article' : 'asOf.newest')}
        </button>
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
