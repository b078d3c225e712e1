import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../core/interface-words.ts';

/** Number of items at first: thousands, as an imported file may hold, would keep the page from answering. */
const AT_FIRST = 100;

type Props<T> = {
  readonly items: readonly T[];
  readonly t: Translate;
  /** Returns an item as an `li` element with a key. */
  readonly show: (item: T) => VNode;
};

/** A list that shows its first items, and the rest once the reader asks for it. */
export function LongList<T>({ items, t, show }: Props<T>) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, AT_FIRST);
  return (
    <>
      <ul class="sp-list">{shown.map(show)}</ul>
      {shown.length < items.length && (
        <button type="button" class="sp-link" onClick={() => setIsWhole(true)}>
          {t('glance.more', undefined, items.length - shown.length)}
        </button>
      )}
    </>
  );
}
