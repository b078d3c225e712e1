import petrovich from 'petrovich';
import { type Declined, inflect } from './inflect.ts';

const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

/** The Russian forms of a person's name, made with the package petrovich. */
export const russianForms = (name: Declined): string[] =>
  inflect(name, (word, place, gender) =>
    CASES.map((wanted) => {
      const sex = gender === 'feminine' ? 'female' : 'male';
      const part = place === 'family' ? { last: word, gender: sex } : { first: word, gender: sex };
      const { first, last } = petrovich(part, wanted);
      return [first ?? last ?? word];
    }),
  );
