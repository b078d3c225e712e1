import type { VNode } from 'preact';
import type { Words } from '../../core/interface-words.ts';

type Props<T> = {
  readonly items: readonly T[];
  /** Number of items that are shown before the rest is opened. */
  readonly atOnce: number;
  readonly words: Words;
  /** Returns an item as an `li` element with a key. */
  readonly show: (item: T) => VNode;
};

/** The first items of a list, and a line that opens the rest. */
export function FirstFew<T>({ items, atOnce, words, show }: Props<T>) {
  const rest = items.slice(atOnce);
  return (
    <>
      <ul class="sp-list">{items.slice(0, atOnce).map(show)}</ul>
      {rest.length > 0 && (
        <details class="sp-more">
          <summary>{words.t('glance.more', undefined, rest.length)}</summary>
          <ul class="sp-list">{rest.map(show)}</ul>
        </details>
      )}
    </>
  );
}
