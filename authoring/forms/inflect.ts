import type { Actor, Name } from '../../core/pack/model.ts';

/** Grammatical gender of a person's name. */
export type Gender = NonNullable<Actor['gender']>;
type Way = Name['decline'];
/** A name and what determines its declension. */
export type Declined = { readonly text: string; readonly gender: Gender; readonly way?: Way };
/**
 * The part of a name that a word belongs to. The last word (with `family-first`, the first) is the family
 * name; all others are given names.
 */
export type NamePart = 'given' | 'family';
/**
 * The forms of a word, in a fixed order of cases. Each case has one form, several alternatives, or none if no
 * form is certain.
 */
export type Cases = readonly (readonly string[])[];

const isParticle = (word: string): boolean => word === word.toLowerCase();

/**
 * The forms of a whole name in one case, from the forms of its words. If words have
 * alternatives, all given names use the first together, or all the second; so do the words of the family name.
 * Empty if a word has no certain form.
 */
function joined(words: readonly { readonly place: NamePart; readonly forms: readonly string[] }[]): string[] {
  const counts = (['given', 'family'] as const).map((wanted) =>
    Math.max(1, ...words.filter(({ place }) => place === wanted).map(({ forms }) => forms.length)),
  );
  if (words.some(({ forms }) => forms.length === 0)) return [];
  const [given = 1, family = 1] = counts;
  return Array.from({ length: given * family }, (_, at) =>
    words
      .map(
        ({ place, forms }) => forms[place === 'family' ? at % family : Math.floor(at / family)] ?? forms[0],
      )
      .join(' '),
  );
}

/**
 * The forms of a name, without duplicates and without the name itself. Each word is declined on its own, and
 * the words are joined case by case. Particles (von, der) do not change. `way` can limit the
 * declension to the last word, or exclude the name.
 */
export function inflect(
  { text, gender, way }: Declined,
  decline: (word: string, place: NamePart, gender: Gender) => Cases,
): string[] {
  if (way === 'none') return [];
  const words = text.split(' ');
  const last = words.length - 1;
  const family = way === 'family-first' ? 0 : last;
  const columns = words.map((word, at) => {
    const place: NamePart = at === family ? 'family' : 'given';
    const stays = isParticle(word) || (way === 'last' && at !== last);
    return { word, place, cases: stays ? undefined : decline(word, place, gender) };
  });
  const count = Math.max(0, ...columns.map(({ cases = [] }) => cases.length));
  const forms = Array.from({ length: count }, (_, at) =>
    joined(columns.map(({ word, place, cases }) => ({ place, forms: cases ? (cases[at] ?? []) : [word] }))),
  );
  return [...new Set(forms.flat())].filter((form) => form !== text);
}
