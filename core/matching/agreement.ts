import type { Language } from '../pack/model.ts';

const VOWEL = 'аеєиіїоуыэюяaąeęiouyó';

/**
 * For the ending of an adjective, the endings of the nouns that it can stand with, `-` being any consonant and `+`
 * none. The longest ending of the adjective decides. Cases and genders that go together share a line; nothing more is asked.
 */
const NOUNS: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  // What has no article before it is rare: “mit russischem Präsidenten”.
  de: { em: '+', es: '+' },
  es: { o: 'o e r z', a: 'e a n z', os: 's', as: 's' },
  pl: {
    i: '- ca',
    ego: 'a y i u',
    emu: 'owi y i u',
    im: 'em e u ą om',
    a: 'a',
    iej: 'y i ie',
    ą: 'ę ą',
    ie: 'e',
    ich: '-',
  },
  uk: {
    ий: '- глава',
    ого: 'а я и у',
    ому: 'у ю ові еві і',
    им: 'ом ем ою',
    а: 'а я',
    ої: 'и і ї',
    ій: 'і ї',
    у: 'у ю',
    ою: 'ою ею єю',
    е: 'о е',
    і: 'и',
    их: '-',
  },
  ru: {
    ий: '- глава',
    ого: 'а я ы',
    ому: 'у ю е',
    им: 'ом ем ой ям ам',
    ом: 'е',
    ая: 'а я',
    ой: 'ы и е ой ей',
    ую: 'у ю',
    ое: 'о е',
    ие: 'и',
    их: 'ей',
  },
};

const fits = (noun: string, ending: string): boolean =>
  ending === '-' ? !VOWEL.includes(noun.at(-1) as string) : noun.endsWith(ending);

/** True where the form of an adjective may stand with that of a noun: “ukraińskiego” with “prezydenta”. */
export function agrees(adjective: string, noun: string, language: Language): boolean {
  const table = NOUNS[language];
  if (!table) return true;
  const [ending] = Object.keys(table)
    .filter((candidate) => adjective.endsWith(candidate))
    .sort((one, other) => other.length - one.length);
  const wanted = ending === undefined ? undefined : table[ending];
  // A first word that is itself an adjective has the same ending.
  return (
    wanted === undefined ||
    noun.endsWith(ending as string) ||
    wanted.split(' ').some((end) => fits(noun, end))
  );
}
