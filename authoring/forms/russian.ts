import petrovich from 'petrovich';
import { type Declined, inflect } from './inflect.ts';

const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

const POSSESSIVE = /(?:[ио]н|[оеё]в)$/;

/** The instrumental of a name in -ин or -ов with the ending of a noun, a frequent slip: “с Путином”. */
const withSlip = (form: string, word: string): string[] => {
  const slip = `${word}ом`;
  return POSSESSIVE.test(word) && form.endsWith('ым') ? [form, slip] : [form];
};

/** The Russian forms of a person's name, made with the package petrovich. */
export const russianForms = (name: Declined): string[] =>
  inflect(name, (word, place, gender) =>
    CASES.map((wanted) => {
      const sex = gender === 'feminine' ? 'female' : 'male';
      const part = place === 'family' ? { last: word, gender: sex } : { first: word, gender: sex };
      const { first, last } = petrovich(part, wanted);
      const form = first ?? last ?? word;
      return wanted === 'instrumental' && place === 'family' ? withSlip(form, word) : [form];
    }),
  );
