import type { Actor, Name } from '../../core/pack/model.ts';

export type Gender = NonNullable<Actor['gender']>;
type Way = Name['decline'];
/** A name, and what decides how it is declined. */
export type Declined = { readonly text: string; readonly gender: Gender; readonly way?: Way };
/** Which part of a name a word is: its last is the family name, all before it are given names. */
export type NamePart = 'given' | 'family';
/** What a word becomes, case by case in one order; each case has one form, several, or none that is sure. */
export type Cases = readonly (readonly string[])[];

const isParticle = (word: string): boolean => word === word.toLowerCase();

/** What the words of a name give in one case: those of one kind (given, family) take their alternatives together. */
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
 * The forms of a name, each once and without the name itself: its words declined one by one and put together case by
 * case. Particles (von, der) stay as they are, and so do all words but the last where the name says so.
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
