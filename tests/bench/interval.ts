import { numbers } from './made-text.ts';

/** The difference between two middles and the half-width of its interval, in per cent of the first middle. */
export type Interval = { readonly difference: number; readonly half: number };

const DRAWS = 2000;

/**
 * Returns the mean of the middle half of a sample. It is as robust against outliers as a median, and more
 * stable for times that are multiples of a frame.
 */
export function middle(sample: readonly number[]): number {
  const sorted = [...sample].sort((one, other) => one - other);
  const quarter = Math.floor(sorted.length / 4);
  const half = sorted.slice(quarter, sorted.length - quarter);
  return half.reduce((sum, value) => sum + value, 0) / half.length;
}

/**
 * Returns the difference between the middles of two samples with a 95 % bootstrap interval, in per cent of
 * the first middle, or of `least` if the first middle is smaller.
 */
export function intervalOf(first: readonly number[], second: readonly number[], least: number): Interval {
  const base = Math.max(middle(first), least);
  const random = numbers(1);
  const draw = (sample: readonly number[]): number =>
    middle(sample.map(() => sample[Math.floor(random() * sample.length)] as number));
  const differences = Array.from({ length: DRAWS }, () => draw(second) - draw(first)).sort(
    (one, other) => one - other,
  );
  const at = (share: number): number => differences[Math.floor(share * (DRAWS - 1))] as number;
  return {
    difference: (100 * (middle(second) - middle(first))) / base,
    half: (100 * (at(0.975) - at(0.025))) / 2 / base,
  };
}
