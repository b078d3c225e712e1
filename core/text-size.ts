import type { Settings } from './settings.ts';

const FACTORS: Readonly<Record<Settings['textSize'], number>> = { normal: 1, large: 1.2, largest: 1.5 };

/** The font size, in CSS pixels, for which our style sheets are written: the usual default of browsers. */
const DESIGNED_FOR = 16;
/** Limits of the factor: beyond these nothing fits, or nothing can be read. */
const LEAST = 0.75;
const MOST = 2.5;

/**
 * Returns the factor by which everything that we show is enlarged. `fontSize` is the default font size of the
 * reader's browser, in CSS pixels.
 */
export function sizeFactor(textSize: Settings['textSize'], fontSize: number): number {
  const wanted = (FACTORS[textSize] * (fontSize > 0 ? fontSize : DESIGNED_FOR)) / DESIGNED_FOR;
  return Math.round(Math.min(Math.max(wanted, LEAST), MOST) * 100) / 100;
}
