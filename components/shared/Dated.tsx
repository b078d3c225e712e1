import type { Words } from '../../core/interface-words.ts';
import { printDate } from '../../core/print-date.ts';
import { Filled } from './Filled.tsx';

type Props = {
  /** Key of a message whose placeholders are all dates. */
  readonly said: string;
  /** EDTF dates, in the order of the placeholders. */
  readonly dates: readonly string[];
  readonly words: Words;
};

/** A translated sentence with dates, each isolated (`bdi`) so that right-to-left text does not reorder it. */
export function Dated({ said, dates, words }: Props) {
  const parts = dates.map((date) => <bdi key={date}>{printDate(date, words)}</bdi>);
  return <Filled said={said} parts={parts} words={words} />;
}
