import * as v from 'valibot';
import type { LanguageWords, SharedWords } from '../core/matching/language-words.ts';
import { LANGUAGES } from '../core/pack/languages.ts';

const $schema = v.string();
const line = v.pipe(v.string(), v.trim(), v.nonEmpty('a line of words may not be empty'));
const list = v.union([line, v.array(line)]);
const words = (description: string) => v.pipe(v.optional(list), v.description(description));
const needed = (description: string) => v.pipe(list, v.description(description));
const byText = <T extends v.GenericSchema>(value: T, description: string) =>
  v.pipe(v.record(v.string(), value), v.description(description));
const word = v.pipe(v.string(), v.regex(/^\S+$/, 'one word is asked for'));

const preposition = v.strictObject({
  reach: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description('So many words before it are asked, or after it where none are before.'),
  ),
  unless: needed('Words that make it the other of the two; the nearest word decides.'),
  still: words('Words that leave it at what it is.'),
});
const prepositions = (description: string) => v.optional(byText(preposition, description));

const posts = v.pipe(
  v.strictObject({
    templates: byText(
      v.string(),
      'How a post (POST, or FIRST and REST of its words) stands with the adjective (ADJ) or name (NAME) of what it is of, and how that name has to begin (a-) or end (-s); “not” turns it round.',
    ),
    agreement: v.optional(
      byText(
        v.string(),
        'For the ending of an adjective those of the nouns that it stands with: - for any consonant, + for none.',
      ),
    ),
    declension: v.optional(
      v.strictObject({
        genitiveAdjectives: needed('Endings of adjectives in the genitive singular.'),
        otherCases: needed('Endings of names in cases that are no genitive.'),
      }),
    ),
    before: words('Right before a post: they make it another one, or nobody’s in particular.'),
    articles: words('What may stand between a post and the words of the next list.'),
    beforeArticle: words('Before a post or its article: what somebody is or becomes, or the office itself.'),
    after: words('After a post: they make it part of something else.'),
    noNames: words('With a capital after a post, and no name.'),
    side: v.pipe(
      v.optional(v.strictObject({ word, before: word })),
      v.description('How the language says on whose side something lies.'),
    ),
  }),
  v.description('Posts: who is meant by “the Ukrainian president”.'),
);

const capitals = v.pipe(
  v.strictObject({
    at: needed('Prepositions before a place.'),
    placeUnless: prepositions('Prepositions after which a capital is a place unless other words tell.'),
    governmentUnless: prepositions('Those after which it is a government unless other words tell.'),
    cases: v.optional(
      byText(line, 'Prepositions of several cases, each with the endings of a capital that is a government.'),
    ),
    heads: needed('Right before a capital that is a place: “visited”.'),
    tails: needed('Right after one: “region”; was_hit are two words.'),
    things: words('What belongs to a place: “Moscow’s airports”.'),
    commas: needed('What a comma joins to a place: “where”, its country, a day.'),
    city: needed('What a comma parts from the city’s name: “the capital, Kyiv”.'),
    joiners: needed('What joins the parts of a list.'),
    fillers: needed('What may stand before a list.'),
    calendar: words('With a capital beside a capital, and no name.'),
    namesByCapital: v.pipe(
      v.strictObject({ before: v.boolean(), after: v.boolean() }),
      v.description(
        'Whether a capital letter tells a name from other words, before a capital and after one.',
      ),
    ),
    titleCase: v.pipe(
      v.optional(v.boolean()),
      v.description('Whether headlines give every longer word a capital.'),
    ),
  }),
  v.description('Capitals: where “Moscow” is a place and not a government.'),
);

const surnames = v.pipe(
  v.strictObject({
    things: words('With a capital after a name: a thing that bears it.'),
    streets: words('Before the name of a person or state: a street.'),
    signs: words('Before the name of a state or an office: a station, house or firm.'),
    firms: words('Before a surname in its first case: a mark of goods or a firm.'),
    works: words('Before a surname in quotation marks: a ship or a work.'),
    teams: words('Before the name of a state: its team or a game.'),
    links: words('What may stand between such a thing and the name.'),
    women: words('Words for women, before a man’s surname in its first case.'),
    younger: words('After a name: a younger or elder bearer.'),
    titles: words('Titles with which a surname is called; no first names.'),
    at: words('Before a word with a capital that is then a place, no first name.'),
    beforePlaces: words('Before a place that is called like a person: “San Francisco”.'),
    noForenames: words('With a capital before a name, and no first name.'),
    alsoWords: words('First names that a sentence may well begin with; there they tell nothing.'),
    introductions: v.pipe(
      v.strictObject({
        after: words('Indefinite articles.'),
        called: words('What follows such an article after one word or two: “named”.'),
        phrases: words('What says by itself that a name is new to the reader; de_apellido are two words.'),
      }),
      v.description('How somebody is brought in whom the reader does not know: “a man named”.'),
    ),
  }),
  v.description('Surnames: words that give them to somebody or something else.'),
);

/** One file of `data/languages` that is called after its language. */
export const languageSchema = v.strictObject({
  $schema,
  cyrillic: v.pipe(v.optional(v.boolean()), v.description('Whether it is written in Cyrillic letters.')),
  topics: byText(list, 'Lists that others take in by their name in angle brackets.'),
  posts,
  capitals,
  surnames,
}) satisfies v.GenericSchema<unknown, LanguageWords>;

/** The file `all.json`: what no language has to itself. */
export const sharedSchema = v.strictObject({
  $schema,
  givenNames: needed('Common first names; none that a sentence may well begin with.'),
  nameEndings: needed('Endings in which the cases of a Cyrillic first name differ; what is left tells it.'),
  nameEndingsAfterConsonants: needed('The same of Polish first names that end in a consonant.'),
  sounds: needed('Pairs of a letter and the one that is written for the same sound.'),
  elisions: needed('Words that an apostrophe ties to the name after them.'),
  possessives: needed('What an apostrophe ties to the name before it.'),
  beforeCapitals: needed('Before a capital: they make it part of a longer name.'),
  afterCapitals: needed('The same after it.'),
  agencies: needed('News agencies, in brackets after the place of a report.'),
}) satisfies v.GenericSchema<unknown, SharedWords>;

/** The file `frequent.json`. */
export const frequentSchema = v.pipe(
  v.strictObject({ $schema, ...v.entriesFromList(LANGUAGES, line) }),
  v.description('Frequent short words that tell the languages of one script apart.'),
);
