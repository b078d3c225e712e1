import { median } from './rows.ts';
import { numbers } from './samples.ts';

/** The difference of two medians and half the width of its interval, both in per cent of the first median. */
export type Interval = { readonly difference: number; readonly half: number };

const DRAWS = 2000;

/**
 * By how much the median of the second sample differs from that of the first, with a bootstrap interval of 95 %, in per
 * cent of the first median, or of `least` where that is smaller.
 */
export function intervalOf(first: readonly number[], second: readonly number[], least: number): Interval {
  const base = Math.max(median(first), least);
  const random = numbers(1);
  const draw = (sample: readonly number[]): number =>
    median(sample.map(() => sample[Math.floor(random() * sample.length)] as number));
  const differences = Array.from({ length: DRAWS }, () => draw(second) - draw(first)).sort(
    (one, other) => one - other,
  );
  const at = (share: number): number => differences[Math.floor(share * (DRAWS - 1))] as number;
  return {
    difference: (100 * (median(second) - median(first))) / base,
    half: (100 * (at(0.975) - at(0.025))) / 2 / base,
  };
}
