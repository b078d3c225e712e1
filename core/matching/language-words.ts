/** Space-separated words, on one line or several; see `data/languages/README.md`. */
export type Words = string | readonly string[];

type Lists<Key extends string> = { readonly [K in Key]?: Words | undefined };
type Needed<Key extends string> = { readonly [K in Key]: Words };

/** Prepositions, with words that reverse (`unless`) or confirm (`still`) them within `reach` words. */
type Prepositions = {
  readonly [word: string]: {
    readonly reach: number;
    readonly unless: Words;
    readonly still?: Words | undefined;
  };
};

/** The forms of the word for “side”; the forms that are a place after each preposition, and words after it that make it one. */
type Side = {
  readonly words: Words;
  readonly at: { readonly [preposition: string]: Words };
  readonly after?: Words | undefined;
};

/** A file of `data/languages`: the words of one language. Validated by `authoring/language-schema.ts`. */
export type LanguageWords = {
  readonly cyrillic?: boolean | undefined;
  /** Words that begin a clause with a subject of its own, that refer back, and that show a stance. */
  readonly clauses: Needed<'joiners' | 'relatives' | 'stances' | 'objects' | 'pronouns'>;
  readonly topics: { readonly [name: string]: Words };
  readonly posts: Lists<
    'before' | 'articles' | 'beforeArticle' | 'after' | 'noNames' | 'habits' | 'aides'
  > & {
    readonly templates: { readonly [template: string]: string };
    readonly agreement?: { readonly [ending: string]: string } | undefined;
    readonly declension?: { readonly genitiveAdjectives: Words; readonly otherCases: Words } | undefined;
    readonly side?: Side | undefined;
  };
  readonly capitals: Lists<
    'at' | 'heads' | 'tails' | 'things' | 'commas' | 'city' | 'joiners' | 'fillers' | 'calendar' | 'links'
  > & {
    readonly placeUnless?: Prepositions | undefined;
    readonly governmentUnless?: Prepositions | undefined;
    readonly stranded?: Needed<'heads' | 'tails'> | undefined;
    readonly cases?: { readonly [preposition: string]: string } | undefined;
    readonly namesByCapital: { readonly before: boolean; readonly after: boolean };
    readonly titleCase?: boolean | undefined;
  };
  readonly surnames: Lists<
    | 'things'
    | 'streets'
    | 'signs'
    | 'buildings'
    | 'alphabets'
    | 'firms'
    | 'works'
    | 'teams'
    | 'links'
    | 'women'
  > &
    Lists<
      | 'younger'
      | 'titles'
      | 'at'
      | 'beforePlaces'
      | 'noForenames'
      | 'heads'
      | 'meetings'
      | 'alsoWords'
      | 'smallWords'
    > & {
      readonly introductions: Lists<'after' | 'called' | 'phrases'>;
    };
};

/** The words of `all.json`, which apply to all languages. */
export type SharedWords = Needed<'givenNames' | 'nameEndings' | 'nameEndingsAfterConsonants' | 'sounds'> &
  Needed<'elisions' | 'possessives' | 'beforeCapitals' | 'afterCapitals' | 'agencies' | 'streets'> &
  Needed<'towns' | 'states'>;
