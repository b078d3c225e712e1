import {
  type DeclensionInput,
  GrammaticalGender,
  inAblative,
  inAccusative,
  inDative,
  inGenitive,
  inLocative,
} from 'shevchenko';
import { type Cases, type Declined, type Gender, inflect, type Place } from './words.ts';

const CASES: readonly ((name: DeclensionInput) => Promise<Partial<DeclensionInput>>)[] = [
  inGenitive,
  inDative,
  inAccusative,
  inAblative,
  inLocative,
];
const GENDERS = { masculine: GrammaticalGender.MASCULINE, feminine: GrammaticalGender.FEMININE };
const PARTS = { given: 'givenName', family: 'familyName' } as const;
const HARD_CONSONANT = /[бвгґдзклмнпрстфхц]$/i;

/** True for a word of one syllable. A given name of one syllable is foreign, and keeps its vowel: Кіт, Кіта. */
const isShort = (word: string): boolean => (word.match(/[аеєиіїоуюя]/gi) ?? []).length === 1;

/** The dative in -ові beside the one in -у, which the package knows as the locative alone. */
function datives(dative: string, locative: string): string[] {
  const stem = dative.slice(0, -1);
  const isOther = /[ую]$/.test(dative) && ['ові', 'еві', 'єві'].some((ending) => locative === stem + ending);
  return isOther ? [dative, locative] : [dative];
}

async function casesOf(word: string, place: Place, gender: Gender): Promise<Cases> {
  if (place === 'given' && gender === 'masculine' && isShort(word)) {
    if (/о$/.test(word)) return CASES.map(() => [word]);
    if (HARD_CONSONANT.test(word))
      return [[`${word}а`], [`${word}у`, `${word}ові`], [`${word}а`], [`${word}ом`], [`${word}ові`]];
  }
  const forms = await Promise.all(
    CASES.map(async (inCase) => {
      const { givenName, familyName } = await inCase({ gender: GENDERS[gender], [PARTS[place]]: word });
      return givenName ?? familyName ?? word;
    }),
  );
  const [, dative = word, , , locative = word] = forms;
  return forms.map((form, at) => (at === 1 ? datives(dative, locative) : [form]));
}

/** The Ukrainian forms of a person's name, by the package shevchenko. */
export const ukrainianForms = (name: Declined): Promise<string[]> => inflect(name, casesOf);
