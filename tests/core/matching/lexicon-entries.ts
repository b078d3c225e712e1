import { find } from '../../../core/matching/find.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import type { LexiconEntry } from '../../../core/matching/mention.ts';

/** Returns a strong name that requires its capital, for one or more entities. */
export const name = (text: string, ...entities: string[]): LexiconEntry => ({
  text,
  entities,
  strength: 'strong',
  anyCase: false,
});
export const weak = (text: string, ...entities: string[]): LexiconEntry => ({
  ...name(text, ...entities),
  strength: 'weak',
});
export const plan = (text: string, ...entities: string[]): LexiconEntry => ({
  ...name(text, ...entities),
  anyCase: true,
});
export const trap = (text: string): LexiconEntry => plan(text);

/** Returns the spans found in a text by a lexicon of these names, for example `Putin=vladimir-putin`. */
export function marked(entries: readonly LexiconEntry[], text: string): string[] {
  return find(buildLexicon(entries), text).map(
    ({ start, end, entities }) => `${text.slice(start, end)}=${entities.join('+')}`,
  );
}
