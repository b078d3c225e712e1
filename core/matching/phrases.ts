import type { Actor, Language, Post } from '../pack/model.ts';
import { agrees } from './agreement.ts';

/**
 * How each language puts a post (POST, or FIRST and REST of its words) beside the adjective (ADJ) or the name (NAME) of
 * what it is of. The page decides between “US-Präsident” and “US Präsident”: a hyphen is read as white space.
 */
const TEMPLATES: Readonly<Record<Language, readonly string[]>> = {
  en: ['ADJ POST', 'POST of NAME', 'POST of the NAME', 'NAME’s POST', 'NAME POST'],
  de: ['ADJ POST', 'NAME POST', 'POST NAME', 'POST der NAME', 'POST des NAME', 'POST von NAME'],
  fr: [
    ...['POST ADJ', 'FIRST ADJ REST', 'POST de NAME', 'POST de la NAME', 'POST du NAME', 'POST des NAME'],
    ...['POST d’NAME', 'POST de l’NAME'],
  ],
  es: ['POST ADJ', 'FIRST ADJ REST', 'POST de NAME', 'POST del NAME', 'POST de la NAME', 'POST de los NAME'],
  pl: ['ADJ POST', 'POST ADJ', 'FIRST ADJ REST', 'POST NAME'],
  uk: ['ADJ POST', 'FIRST ADJ REST', 'POST NAME'],
  ru: ['ADJ POST', 'FIRST ADJ REST', 'POST NAME'],
};

const SPOKEN_VOWEL = /^[aeiouhé]/i;
/** What a name has to be like for a template to take it. */
const ASKS: Partial<Record<Language, Readonly<Record<string, RegExp>>>> = {
  de: { 'POST NAME': /\p{Ll}s$/u, 'POST des NAME': /s$/ },
  fr: {
    'POST d’NAME': SPOKEN_VOWEL,
    'POST de l’NAME': SPOKEN_VOWEL,
    'POST de la NAME': /^[^aeiouhé]/i,
    'POST du NAME': /[^s]$/,
    'POST des NAME': /s$/,
  },
  es: { 'POST de los NAME': /s$|^EE/, 'POST del NAME': /[^s]$/ },
};

const DECLINED: readonly Language[] = ['pl', 'uk', 'ru'];
/** How forms of names end that are no genitive. */
const NO_GENITIVE = /(?:[оеє]ю|ой|[оеє]м|[ая]м|ами|ах|ą|ę|ami|ach|om|em|owi)$/u;
const ACRONYM = /^[\p{Lu}.]+$/u;
const CYRILLIC: readonly Language[] = ['uk', 'ru'];
const isOfScript = (text: string, language: Language): boolean =>
  /\p{Script=Cyrillic}/u.test(text) === CYRILLIC.includes(language);

/** The spellings of a state, organisation or office that a text may use; where they decline, the genitive. */
function namesIn({ name, names }: Actor, language: Language): string[] {
  const strong = names.filter(({ strength }) => strength === 'strong');
  const isOwn = language !== 'en' && strong.some(({ lang }) => lang === language);
  const spellings = strong.flatMap(({ text, lang, variants = [] }) => {
    if (lang !== undefined && lang !== language) return [];
    if (ACRONYM.test(text))
      return [text, ...variants.filter((variant) => ACRONYM.test(variant.toUpperCase()))];
    if (lang === undefined && isOwn) return [];
    if (!DECLINED.includes(language) || variants.length === 0) return [text, ...variants];
    return variants.filter((variant) => !NO_GENITIVE.test(variant));
  });
  // At the start of a sentence the name that has an article would win: “The Kremlin” spokesman.
  if (language === 'en' && /^The /.test(name.en)) spellings.push(name.en);
  return [...new Set(spellings)].filter((text) => isOfScript(text, language));
}

/** True where an adjective may stand in a template: “szef rosyjskiej dyplomacji” has it in the genitive. */
function stands(adjective: string, template: string, word: string, language: Language): boolean {
  const [first = '', ...rest] = word.split(' ');
  if (!template.includes('REST')) return agrees(adjective, first, language);
  if (!DECLINED.includes(language)) return rest.length > 0 && agrees(adjective, first, language);
  return rest.length === 1 && /(?:ego|iej|ого|ої|ой)$/u.test(adjective);
}

/** Fills a template with all words of a post and all names or adjectives of what it is of. */
function fill(template: string, words: readonly string[], of: Actor, language: Language): string[] {
  const isNamed = template.includes('NAME');
  const asked = ASKS[language]?.[template];
  const owners = isNamed
    ? namesIn(of, language).filter((name) => asked?.test(name) ?? true)
    : (of.adjectives?.[language] ?? []);
  return words.flatMap((word) => {
    const [first = '', ...rest] = word.split(' ');
    const filled = template.replace('FIRST', first).replace('REST', rest.join(' ')).replace('POST', word);
    return owners
      .filter((owner) => isNamed || stands(owner, template, word, language))
      .map((owner) => filled.replace(isNamed ? 'NAME' : 'ADJ', owner));
  });
}

/** A description in a language. */
type Phrase = { readonly text: string; readonly language: Language };

/** All that texts call the one who holds a post in a state, an organisation or an office: “the Ukrainian president”. */
export const phrasesOf = ({ words, alone }: Post, of: Actor): Phrase[] =>
  (Object.keys({ ...words, ...alone?.[of.id] }) as Language[]).flatMap((language) => {
    const texts = [
      ...TEMPLATES[language].flatMap((template) => fill(template, words[language] ?? [], of, language)),
      ...(alone?.[of.id]?.[language] ?? []),
    ];
    return [...new Set(texts)].map((text) => ({ text, language }));
  });

/** Titles in which a state's name comes first: “US ambassador”, “Russia’s UN ambassador”. */
export const titlesOf = ({ words }: Post, of: Actor): Phrase[] =>
  (Object.keys(words) as Language[]).flatMap((language) =>
    TEMPLATES[language]
      .filter((template) => template.startsWith('NAME'))
      .flatMap((template) => fill(template, words[language] ?? [], of, language))
      .map((text) => ({ text, language })),
  );
