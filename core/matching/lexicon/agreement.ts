import type { Language } from '../../pack/model.ts';
import { WORDS_OF } from '../word-tables.ts';

const VOWEL = 'аеєиіїоуыэюяaąeęiouyó';

const fits = (noun: string, ending: string): boolean =>
  ending === '-' ? !VOWEL.includes(noun.at(-1) as string) : noun.endsWith(ending);

/** True if the form of an adjective agrees with that of a noun: “ukraińskiego” with “prezydenta”. */
export function agrees(adjective: string, noun: string, language: Language): boolean {
  const table = WORDS_OF[language].posts.agreement;
  if (!table) return true;
  const [ending] = Object.keys(table)
    .filter((candidate) => adjective.endsWith(candidate))
    .sort((one, other) => other.length - one.length);
  const wanted = ending === undefined ? undefined : table[ending];
  // If the noun's first word is itself an adjective, it has the same ending.
  return (
    wanted === undefined ||
    noun.endsWith(ending as string) ||
    wanted.split(' ').some((end) => fits(noun, end))
  );
}
