import * as v from 'valibot';
import type { LanguageWords, SharedWords } from '../core/matching/language-words.ts';
import { LANGUAGES } from '../core/pack/languages.ts';

const $schema = v.string();
const line = v.pipe(v.string(), v.trim(), v.nonEmpty('a line of words must not be empty'));
const list = v.union([line, v.array(line)]);
const words = (description: string) => v.pipe(v.optional(list), v.description(description));
const needed = (description: string) => v.pipe(list, v.description(description));
const byText = <T extends v.GenericSchema>(value: T, description: string) =>
  v.pipe(v.record(v.string(), value), v.description(description));

const preposition = v.strictObject({
  reach: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description(
      'Number of words to check before the preposition, or after the capital if no word precedes the preposition in its sentence.',
    ),
  ),
  unless: needed('Words that reverse the default reading; the nearest listed word decides.'),
  still: words('Words that confirm the default reading.'),
});
const prepositions = (description: string) => v.optional(byText(preposition, description));

const clauses = v.pipe(
  v.strictObject({
    joiners: needed('Conjunctions that begin a clause with a subject of its own: “while”, “but”.'),
    relatives: needed('Pronouns that begin a clause about what stands before it: “which”.'),
    pronouns: needed(
      'Personal pronouns: a clause that begins with one goes on about whom the text was about.',
    ),
    objects: needed('Prepositions: a name after one of them is not the subject of its clause.'),
    stances: needed(
      'Words by which somebody takes, states or changes a stance, or negotiates: “demand-”. A hint of an issue counts only beside one of them.',
    ),
  }),
  v.description('Clauses: which words of a paragraph are about which actor.'),
);

const posts = v.pipe(
  v.strictObject({
    templates: byText(
      v.string(),
      'Patterns that combine a post (POST, or FIRST and REST for its first word and the rest) with the adjective (ADJ) or name (NAME) of the state, organisation or office that it belongs to. The value says how that name must begin (a-) or end (-s); “not” negates it.',
    ),
    agreement: v.optional(
      byText(
        v.string(),
        'For each ending of an adjective, the endings of nouns that it agrees with: “-” is any consonant, “+” only the adjective’s own ending.',
      ),
    ),
    declension: v.optional(
      v.strictObject({
        genitiveAdjectives: needed('Endings of adjectives in the genitive singular.'),
        otherCases: needed('Endings of names in cases other than the genitive.'),
      }),
    ),
    before: words(
      'Words right before a post that make it a different post, or show that no particular holder is meant.',
    ),
    articles: words('Words that may stand between a post and a word of beforeArticle.'),
    beforeArticle: words(
      'Words before a post or its article which show that somebody holds or takes up the post, or that the office itself is meant.',
    ),
    after: words('Words after a post that make it part of something else.'),
    noNames: words('Capitalised words after a post that are not names.'),
    habits: words(
      'Words before a post, in the same sentence, which show that any holder is meant: “every_year”, “by_law”.',
    ),
    aides: words(
      'Words before a post which show that the name after it is that of somebody who serves its holder: “émissaire du président américain …”.',
    ),
    side: v.pipe(
      v.optional(
        v.strictObject({
          words: needed('The forms of the word for “side”.'),
          at: byText(
            list,
            'Prepositions, each with the forms of the word that are a place or an idiom after it: “on the Ukrainian side”.',
          ),
          after: words('Words after it that make it a place: “the Ukrainian side of”.'),
        }),
      ),
      v.description(
        'The word for “side”. With an adjective it is a party, “the Ukrainian side”; with the name of a state it never is, “on the side of Ukraine”.',
      ),
    ),
  }),
  v.description('Posts: who is meant by a description such as “the Ukrainian president”.'),
);

const capitals = v.pipe(
  v.strictObject({
    at: needed('Prepositions after which a capital is a place.'),
    placeUnless: prepositions(
      'Prepositions after which a capital is a place, unless other words decide otherwise.',
    ),
    governmentUnless: prepositions(
      'Prepositions after which a capital is a government, unless other words decide otherwise.',
    ),
    cases: v.optional(
      byText(
        line,
        'Prepositions that take several cases, each with the endings that make a capital a government.',
      ),
    ),
    heads: needed('Words right before a capital that make it a place: “visited”.'),
    tails: needed(
      'Words right after a capital that make it a place: “region”. An underscore joins two words: was_hit.',
    ),
    things: words('Words after the possessive of a capital that make it a place: “Moscow’s airports”.'),
    commas: needed('Words after a comma that make a capital a place: “where”, its country, part of a date.'),
    stranded: v.pipe(
      v.optional(
        v.strictObject({
          heads: needed('Words right before the capital.'),
          tails: needed('Words right after the capital.'),
        }),
      ),
      v.description('Words that together make a capital a government: “left Kyiv without”.'),
    ),
    links: words('Prepositions that join a capital to a longer name before it: “Lloyd’s of London”.'),
    city: needed('Words for a city that a comma separates from its name: “the capital, Kyiv”.'),
    joiners: needed('Words that join the items of a list.'),
    fillers: needed('Words that may precede a list.'),
    calendar: words('Capitalised words beside a capital city that are not names.'),
    namesByCapital: v.pipe(
      v.strictObject({ before: v.boolean(), after: v.boolean() }),
      v.description('Whether a capital letter marks a word as a name, before and after a capital city.'),
    ),
    titleCase: v.pipe(v.optional(v.boolean()), v.description('Whether headlines are in title case.')),
  }),
  v.description('Capitals: when “Moscow” is a place and not a government.'),
);

const surnames = v.pipe(
  v.strictObject({
    things: words('Capitalised words after a name that make it the name of a thing.'),
    streets: words('Words before the name of a person or state that make it the name of a street.'),
    signs: words(
      'Words before the name of a state or office that make it the name of a station, building or business.',
    ),
    alphabets: words('Words for an alphabet beside the name of an institution that lends it its name.'),
    buildings: words('Buildings before a surname that have it as their name: “la tour Trump”.'),
    firms: words('Words before a surname in the nominative that make it the name of a brand or company.'),
    works: words('Words before a surname in quotation marks that make it the name of a ship or a work.'),
    teams: words('Words before the name of a state that make it a sports team or a competition.'),
    links: words('Words that may stand between a word of streets, signs or teams and the name.'),
    women: words(
      'Words for women that, before a man’s surname in the nominative, show that a relative is meant.',
    ),
    younger: words('Words after a name that mean a younger or older person of the same name.'),
    titles: words('Titles before a surname, which are not first names.'),
    at: words('Words before a capitalised word that make it a place and not a first name.'),
    beforePlaces: words('Words before a place that shares its name with a person: “San Francisco”.'),
    noForenames: words('Capitalised words before a name that are not first names.'),
    heads: words(
      'Titles of heads of state: after one, a short surname that is also a word means its bearer.',
    ),
    meetings: words(
      'What two persons have together: their surnames beside it, with a hyphen, are no double surname.',
    ),
    alsoWords: words('First names that are also common words; they are ignored at the start of a sentence.'),
    smallWords: words(
      'Forms of names that are also common words in small letters. A language with this list writes names without capitals at times; a form in the list then needs another name in its paragraph.',
    ),
    introductions: v.pipe(
      v.strictObject({
        after: words('Indefinite articles.'),
        called: words('Words that follow such an article after one or two other words: “named”.'),
        phrases: words(
          'Words that introduce a name without an article. An underscore joins two words: de_apellido.',
        ),
      }),
      v.description('How a text introduces a person whom the reader does not know: “a man named”.'),
    ),
  }),
  v.description('Surnames: words which show that somebody or something else is meant.'),
);

/** A file in `data/languages` that is named after its language. */
export const languageSchema = v.strictObject({
  $schema,
  cyrillic: v.pipe(v.optional(v.boolean()), v.description('Whether the language is written in Cyrillic.')),
  topics: byText(list, 'Lists that other lists include by their name in angle brackets.'),
  clauses,
  posts,
  capitals,
  surnames,
}) satisfies v.GenericSchema<unknown, LanguageWords>;

/** The file `all.json`: words that do not belong to a single language. */
export const sharedSchema = v.strictObject({
  $schema,
  givenNames: needed('Common first names, except those that are also likely first words of a sentence.'),
  nameEndings: needed('Case endings of Cyrillic first names, which are removed before names are compared.'),
  nameEndingsAfterConsonants: needed('Case endings of Polish first names that end in a consonant.'),
  sounds: needed(
    'Pairs of letters for the same sound; the first is replaced by the second before names are compared.',
  ),
  elisions: needed('Words that an apostrophe joins to the name after them.'),
  possessives: needed('Endings that an apostrophe joins to the name before them.'),
  beforeCapitals: needed('Words before a capital city that make it part of a longer name.'),
  afterCapitals: needed('Words after a capital city that make it part of a longer name.'),
  streets: needed('Words for a street: in an address before a comma and a capital city.'),
  towns: needed('Towns that are no seat of a government: in a list with one, a capital city is a place.'),
  states: needed('Words after a comma that make a capital city another town: “Moscow, Idaho”.'),
  agencies: needed('News agencies, as named in brackets after the place in a dateline.'),
}) satisfies v.GenericSchema<unknown, SharedWords>;

/** The file `frequent.json`: the words by which a page's language is checked. */
export const frequentSchema = v.pipe(
  v.strictObject({ $schema, ...v.entriesFromList(LANGUAGES, line) }),
  v.description('Frequent short words that distinguish languages that are written in the same script.'),
);

/** The file `common.json`: the words of which no name consists. */
export const commonSchema = v.pipe(
  v.strictObject({ $schema, ...v.entriesFromList(LANGUAGES, line) }),
  v.description(
    'Words that occur on every page. A name that consists of them is refused, unless it is an acronym in capitals. Words that are also names of people, such as May and Will, are left out.',
  ),
);

const phrases = (description: string) => v.pipe(v.array(line), v.description(description));
const patterns = (description: string) =>
  v.pipe(
    v.array(v.pipe(line, v.check(isPattern, 'must be a regular expression'))),
    v.description(description),
  );

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}

const notices = v.strictObject({
  labels: phrases('Labels of other stories: a notice if nothing, a colon or a link follows.'),
  alone: phrases('Lines that are a notice as a whole.'),
  starts: patterns(
    'How notices begin: regular expressions that begin with a whole word without special characters.',
  ),
  comments: phrases('Headings of comments, without their number.'),
  biographies: patterns('What follows the name of an author at the end of a story: regular expressions.'),
  bylines: v.pipe(line, v.description('Words before the names of those who wrote a text.')),
  credits: v.pipe(line, v.description('Small words in lines that have only names and dates.')),
});

/** The file `notices.json`: how texts are recognised that are on the page of a story but are no part of it. */
export const noticesSchema = v.pipe(
  v.strictObject({ $schema, ...v.entriesFromList(LANGUAGES, notices) }),
  v.description(
    'What newsrooms put between the paragraphs of a story, in small letters, with straight apostrophes.',
  ),
);
