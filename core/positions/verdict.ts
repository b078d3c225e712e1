import type { Localised } from '../pack/model.ts';

/**
 * Returns a position in a few words: its headline in the languages that have one, in the others the label of its
 * rung, if it is on a rung. English is always a headline.
 */
export const verdictOf = (headline: Localised, rung: Localised | null): Localised => ({
  ...rung,
  ...headline,
});
