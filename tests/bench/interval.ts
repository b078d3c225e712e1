import { numbers } from './samples.ts';
import { median } from './rows.ts';

/** The difference of two medians and half the width of its interval, both in per cent of the first median. */
export type Interval = { readonly difference: number; readonly half: number };

const DRAWS = 2000;

/**
 * By how much the median of the second sample differs from that of the first, with a bootstrap interval of 95 %. Where
 * both medians are nought, there is nothing to take per cents of: the difference is none.
 */
export function intervalOf(first: readonly number[], second: readonly number[]): Interval {
  const base = median(first);
  if (base === 0 && median(second) === 0) return { difference: 0, half: 0 };
  const random = numbers(1);
  const draw = (sample: readonly number[]): number =>
    median(sample.map(() => sample[Math.floor(random() * sample.length)] as number));
  const differences = Array.from({ length: DRAWS }, () => draw(second) - draw(first)).sort(
    (one, other) => one - other,
  );
  const at = (share: number): number => differences[Math.floor(share * (DRAWS - 1))] as number;
  const percent = (value: number): number => (100 * value) / (base || Number.NaN);
  return { difference: percent(median(second) - base), half: percent((at(0.975) - at(0.025)) / 2) };
}
