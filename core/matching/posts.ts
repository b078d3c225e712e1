import { readDate } from '../dates.ts';
import type { Actor, Language, Pack, Post, Role } from '../pack/model.ts';
import { agrees } from './agreement.ts';
import type { LexiconEntry } from './lexicon.ts';

/** How each language puts a post (POST, or FIRST and REST of its words) beside a state's adjective or name. */
const TEMPLATES: Readonly<Record<Language, readonly string[]>> = {
  en: ['ADJ POST', 'POST of NAME', 'POST of the NAME', 'NAME’s POST', 'NAME POST'],
  de: ['ADJ POST', 'NAME POST', 'POST NAME', 'POST der NAME', 'POST des NAME', 'POST von NAME'],
  fr: [
    ...['POST ADJ', 'FIRST ADJ REST', 'POST de NAME', 'POST de la NAME', 'POST du NAME', 'POST des NAME'],
    ...['POST d’NAME', 'POST de l’NAME'],
  ],
  es: ['POST ADJ', 'FIRST ADJ REST', 'POST de NAME', 'POST del NAME', 'POST de la NAME', 'POST de los NAME'],
  pl: ['ADJ POST', 'POST ADJ', 'FIRST ADJ REST', 'POST NAME'],
  uk: ['ADJ POST', 'POST NAME'],
  ru: ['ADJ POST', 'POST NAME'],
};

const CYRILLIC: readonly Language[] = ['uk', 'ru'];
const isOfScript = (text: string, language: Language): boolean =>
  /\p{Script=Cyrillic}/u.test(text) === CYRILLIC.includes(language);
/** What a name has to be like for a template to take it, by the template's end. */
const ASKS: Readonly<Record<string, RegExp>> = {
  'POST d’NAME': /^[aeiouhé]/i,
  'POST de l’NAME': /^[aeiouhé]/i,
  'POST de la NAME': /^[^aeiouhé]/i,
  'POST du NAME': /[^s]$/,
  'POST des NAME': /s$/,
  'POST de los NAME': /s$|^EE/,
  'POST del NAME': /[^s]$/,
};
const ASKS_IN: Partial<Record<Language, Readonly<Record<string, RegExp>>>> = {
  de: { 'POST NAME': /\p{Ll}s$/u, 'POST des NAME': /s$/ },
};
/** How forms of names end that are no genitive. */
const NO_GENITIVE = /(?:[оеє]ю|ой|[оеє]м|[ая]м|ами|ах|ą|ę|ami|ach|om|em|owi)$/u;
const DECLINED: readonly Language[] = ['pl', 'uk', 'ru'];

const ACRONYM = /^[\p{Lu}.]+$/u;

/** The spellings of a state or organisation that a text in a language may use; of those that decline, the genitive. */
function namesIn({ names }: Actor, language: Language): string[] {
  const strong = names.filter(({ strength }) => strength === 'strong');
  const isOwn = strong.some(({ lang }) => lang === language);
  const spellings = strong.flatMap(({ text, lang, variants = [] }) => {
    if (lang !== undefined && lang !== language) return [];
    if (ACRONYM.test(text))
      return [text, ...variants.filter((variant) => ACRONYM.test(variant.toUpperCase()))];
    if (lang === undefined && isOwn) return [];
    if (!DECLINED.includes(language) || variants.length === 0) return [text, ...variants];
    return variants.filter((variant) => !NO_GENITIVE.test(variant));
  });
  return [...new Set(spellings)].filter((text) => isOfScript(text, language));
}

/** The names or adjectives of what a post is of that a template takes. */
function ownersFor(template: string, of: Actor, language: Language): readonly string[] {
  if (!template.includes('NAME')) return of.adjectives?.[language] ?? [];
  const asked = ASKS_IN[language]?.[template] ?? (language === 'de' ? undefined : ASKS[template]);
  return namesIn(of, language).filter((name) => asked?.test(name) ?? true);
}

/** Fills a template with all words of a post and all names or adjectives of what it is of. */
function fill(template: string, words: readonly string[], of: Actor, language: Language): string[] {
  const owners = ownersFor(template, of, language);
  const isNamed = template.includes('NAME');
  return words.flatMap((word) => {
    const [first = '', ...rest] = word.split(' ');
    if (template.includes('REST') && rest.length === 0) return [];
    const filled = template.replace('FIRST', first).replace('REST', rest.join(' ')).replace('POST', word);
    return owners
      .filter((owner) => isNamed || agrees(owner, first, language))
      .map((owner) => filled.replace(isNamed ? 'NAME' : 'ADJ', owner));
  });
}

/** All that texts in a language call the one who holds a post in a state, an organisation or an office. */
const phrasesOf = (
  post: Post,
  of: Actor,
  language: Language,
  templates: readonly string[] = TEMPLATES[language],
): string[] => [
  ...new Set([
    ...templates.flatMap((template) => fill(template, post.words[language] ?? [], of, language)),
    ...(post.alone?.[of.id]?.[language] ?? []),
  ]),
];

const languagesOf = (post: Post, of: Actor): Language[] =>
  Object.keys({ ...post.words, ...post.alone?.[of.id] }) as Language[];

const termOf = ({ from, to }: Role): Pick<LexiconEntry, 'from' | 'to'> => ({
  from: from === undefined ? undefined : readDate(from).earliest,
  to: to === undefined ? undefined : readDate(to).latest,
});

type Holding = { readonly post: Post; readonly of: Actor; readonly holder: string; readonly role?: Role };

const entriesOf = ({ post, of, holder, role }: Holding): LexiconEntry[] =>
  languagesOf(post, of).flatMap((language) =>
    phrasesOf(post, of, language).map((text) => ({
      text,
      entities: [holder],
      strength: 'strong',
      anyCase: false,
      kind: 'descriptive',
      languages: [language],
      ...(role ? termOf(role) : {}),
    })),
  );

/** Titles of somebody who is not in the pack: nothing in them is marked, neither they nor the state. */
const titleEntries = (post: Post, of: Actor): LexiconEntry[] =>
  languagesOf(post, of).flatMap((language) =>
    phrasesOf(
      post,
      of,
      language,
      TEMPLATES[language].filter((template) => template.startsWith('NAME')),
    ).map((text) => ({ text, entities: [], strength: 'strong', anyCase: false })),
  );

/**
 * What texts of each language call those who hold a post: “the Ukrainian president”, “президент України”; each with
 * the days of the role. Words for those who speak for a state stand for the state itself, and titles that the pack
 * has no holder for are traps.
 */
export function descriptionEntries({ actors, posts }: Pack): LexiconEntry[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const postById = new Map(posts.map((post) => [post.id, post]));
  const held = actors.flatMap((actor) =>
    actor.roles.flatMap((role): Holding[] => {
      const post = postById.get(role.post ?? '');
      const of = byId.get(role.of ?? '');
      return post && of ? [{ post, of, holder: actor.id, role }] : [];
    }),
  );
  const states = actors.filter(({ kind, adjectives }) => kind === 'state' && adjectives);
  const owners = actors.filter(({ kind }) => kind === 'state' || kind === 'organisation');
  const ofHolder = (holder: Post['holder']): Post[] => posts.filter((post) => post.holder === holder);
  return [
    ...held.flatMap(entriesOf),
    ...ofHolder('state').flatMap((post) => states.flatMap((of) => entriesOf({ post, of, holder: of.id }))),
    ...ofHolder('nobody').flatMap((post) => owners.flatMap((of) => titleEntries(post, of))),
  ];
}
