import type { Words } from '../../core/interface-words.ts';
import { printDate } from '../../core/print-date.ts';
import { SLOT } from './Text.tsx';

type Props = {
  /** Key of a message whose placeholders are all dates. */
  readonly said: string;
  /** EDTF dates, in the order of the placeholders. */
  readonly dates: readonly string[];
  readonly words: Words;
};

/** A translated sentence with dates, each isolated (`bdi`) so that right-to-left text does not reorder it. */
export function Dated({ said, dates, words }: Props) {
  const slots = dates.map((_, index) => `${SLOT}${index}`);
  const parts = words.t(said, slots).split(new RegExp(`(${SLOT}\\d)`));
  return parts.map((part) => {
    const date = dates[slots.indexOf(part)];
    return date === undefined ? part : <bdi key={part}>{printDate(date, words)}</bdi>;
  });
}
