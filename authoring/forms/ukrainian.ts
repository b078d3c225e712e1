import shevchenko, { type Gender as Sex } from 'shevchenko';
import { type Cases, type Declined, type Gender, inflect, type NamePart } from './inflect.ts';

const CASES = [
  shevchenko.inGenitive,
  shevchenko.inDative,
  shevchenko.inAccusative,
  shevchenko.inAblative,
  shevchenko.inLocative,
  shevchenko.inVocative,
];
const GENDERS = { masculine: 'male' as Sex, feminine: 'female' as Sex };
const PARTS = { given: 'firstName', family: 'lastName' } as const;
const POSSESSIVE = /(?:[іїи]н|[оеє]в)$/;
const HARD_CONSONANT = /[бвгґдзклмнпрстфхц]$/i;

/**
 * True for a word of one syllable. A given name of one syllable is taken as foreign and keeps its vowel: Кіт,
 * Кіта.
 */
const isShort = (word: string): boolean => (word.match(/[аеєиіїоуюя]/gi) ?? []).length === 1;

/** The dative in -у together with the one in -ові, which the package returns only as the locative. */
function datives(dative: string, locative: string): string[] {
  const stem = dative.slice(0, -1);
  const isOther = /[ую]$/.test(dative) && ['ові', 'еві', 'єві'].some((ending) => locative === stem + ending);
  return isOther ? [dative, locative] : [dative];
}

function casesOf(word: string, place: NamePart, gender: Gender): Cases {
  if (place === 'given' && gender === 'masculine' && isShort(word)) {
    if (/о$/.test(word)) return CASES.map(() => [word]);
    if (HARD_CONSONANT.test(word))
      return [
        [`${word}а`],
        [`${word}у`, `${word}ові`],
        [`${word}а`],
        [`${word}ом`],
        [`${word}ові`],
        [`${word}е`],
      ];
  }
  const forms = CASES.map(
    (inCase) => inCase({ gender: GENDERS[gender], [PARTS[place]]: word })[PARTS[place]] ?? word,
  );
  const [, dative = word, , ablative = word, locative = word] = forms;
  const all = forms.map((form, at) => (at === 1 ? datives(dative, locative) : [form]));
  // In an address the family name may stay as it is: “Володимире Путін”.
  const spoken = place === 'family' ? [...new Set([...(all[5] ?? []), word])] : (all[5] ?? []);
  const withSpoken = all.with(5, spoken);
  // The package declines Путін like Остін, so both endings are generated and an editor strikes out the wrong one.
  if (place === 'family' && gender === 'masculine' && POSSESSIVE.test(word))
    return withSpoken
      .with(3, [...new Set([`${word}им`, ablative])])
      .with(4, [...new Set([`${word}і`, locative])]);
  return withSpoken;
}

/** The Ukrainian forms of a person's name, made with the package shevchenko. */
export const ukrainianForms = (name: Declined): string[] => inflect(name, casesOf);
