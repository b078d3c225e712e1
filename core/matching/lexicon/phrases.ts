import type { Actor, Language, Post } from '../../pack/model.ts';
import type { Words } from '../language-words.ts';
import { WORDS_OF, wordsIn } from '../word-tables.ts';
import { agrees } from './agreement.ts';
import { isSide } from './sides.ts';

const declensionOf = (language: Language) => WORDS_OF[language].posts.declension;
const endsWithAny = (text: string, endings: Words): boolean =>
  wordsIn(endings).some((ending) => text.endsWith(ending));

/** True if a name begins (`a-`) or ends (`-s`) as a template requires: “POST des NAME” needs a final “s”. */
function fitsTemplate(name: string, asked: string): boolean {
  if (asked === '') return true;
  if (asked.startsWith('not ')) return !fitsTemplate(name, asked.slice(4));
  return wordsIn(asked).some((affix) => {
    if (affix.endsWith('-')) return name.toLowerCase().startsWith(affix.slice(0, -1).toLowerCase());
    // A final “s” after a capital does not count, as in “USs”.
    const own = name.slice(0, 1 - affix.length);
    return name.endsWith(affix.slice(1)) && /\p{Ll}$/u.test(own);
  });
}

const ACRONYM = /^[\p{Lu}.]+$/u;
const isOfScript = (text: string, language: Language): boolean =>
  /\p{Script=Cyrillic}/u.test(text) === (WORDS_OF[language].cyrillic ?? false);

/** Returns the spellings of a state, organisation or office; in languages with cases, the genitives. */
function namesIn({ name, names }: Actor, language: Language): string[] {
  const strong = names.filter(({ strength }) => strength === 'strong');
  const isOwn = language !== 'en' && strong.some(({ lang }) => lang === language);
  const declension = declensionOf(language);
  const spellings = strong.flatMap(({ text, lang, variants = [] }) => {
    if (lang !== undefined && lang !== language) return [];
    if (ACRONYM.test(text))
      return [text, ...variants.filter((variant) => ACRONYM.test(variant.toUpperCase()))];
    if (lang === undefined && isOwn) return [];
    if (!declension || variants.length === 0) return [text, ...variants];
    return variants.filter((variant) => !endsWithAny(variant, declension.otherCases));
  });
  // Otherwise the name with an article would win at the start of a sentence: “The Kremlin” spokesman.
  if (language === 'en' && /^The /.test(name.en)) spellings.push(name.en);
  return [...new Set(spellings)].filter((text) => isOfScript(text, language));
}

/** True if an adjective form fits a template: “szef rosyjskiej dyplomacji” needs the genitive. */
function stands(adjective: string, template: string, word: string, language: Language): boolean {
  const [first = '', ...rest] = word.split(' ');
  if (!template.includes('REST')) return agrees(adjective, first, language);
  const declension = declensionOf(language);
  if (!declension) return rest.length > 0 && agrees(adjective, first, language);
  return rest.length === 1 && endsWithAny(adjective, declension.genitiveAdjectives);
}

/** True for “side of Ukraine”, an idiom or a place; only an adjective makes a party of it: “the Ukrainian side”. */
const isIdiom = (word: string, template: string, language: Language): boolean =>
  /^POST.*NAME/.test(template) && isSide(word, language);

/** Fills the templates of a language with all words of a post and all names or adjectives of its owner. */
function fill(
  { words }: Post,
  of: Actor,
  language: Language,
  isTaken: (template: string) => boolean = () => true,
): string[] {
  const names = namesIn(of, language);
  const adjectives = of.adjectives?.[language] ?? [];
  return Object.entries(WORDS_OF[language].posts.templates).flatMap(([template, asked]) => {
    if (!isTaken(template)) return [];
    const isNamed = template.includes('NAME');
    const asIs = isNamed ? names.filter((name) => fitsTemplate(name, asked)) : adjectives;
    const own = (words[language] ?? []).filter((word) => !isIdiom(word, template, language));
    return own.flatMap((word) => {
      const [first = '', ...rest] = word.split(' ');
      const filled = template.replace('FIRST', first).replace('REST', rest.join(' ')).replace('POST', word);
      return asIs
        .filter((owner) => isNamed || stands(owner, template, word, language))
        .map((owner) => filled.replace(isNamed ? 'NAME' : 'ADJ', owner));
    });
  });
}

/** A description in a language. */
type Phrase = { readonly text: string; readonly language: Language };

/** Returns the descriptions of a post's holder in a state or organisation: “the Ukrainian president”. */
export const phrasesOf = (post: Post, of: Actor): Phrase[] => {
  const alone = post.alone?.[of.id];
  return (Object.keys({ ...post.words, ...alone }) as Language[]).flatMap((language) => {
    const texts = new Set([...fill(post, of, language), ...(alone?.[language] ?? [])]);
    return [...texts].map((text) => ({ text, language }));
  });
};

/** Returns titles that begin with a state's name: “US ambassador”, “Russia’s UN ambassador”. */
export const titlesOf = (post: Post, of: Actor): string[] =>
  (Object.keys(post.words) as Language[]).flatMap((language) =>
    fill(post, of, language, (template) => template.startsWith('NAME')),
  );
