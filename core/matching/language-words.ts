/** Words with spaces between them, in one line or several; see `data/languages/README.md`. */
export type Words = string | readonly string[];

type Lists<Key extends string> = { readonly [K in Key]?: Words | undefined };

/** Prepositions, each with the words that decide for or against its reading; `reach` counts words. */
type Prepositions = {
  readonly [word: string]: {
    readonly reach: number;
    readonly unless: Words;
    readonly still?: Words | undefined;
  };
};

/** What the matcher knows of one language: a file of `data/languages`, as `authoring/language-schema.ts` checks it. */
export type LanguageWords = {
  readonly cyrillic?: boolean | undefined;
  readonly topics: { readonly [name: string]: Words };
  readonly posts: Lists<'before' | 'articles' | 'beforeArticle' | 'after' | 'noNames'> & {
    readonly templates: { readonly [template: string]: string };
    readonly agreement?: { readonly [ending: string]: string } | undefined;
    readonly declension?: { readonly genitiveAdjectives: Words; readonly otherCases: Words } | undefined;
    readonly side?: { readonly word: string; readonly before: string } | undefined;
  };
  readonly capitals: Lists<
    'at' | 'heads' | 'tails' | 'things' | 'commas' | 'city' | 'joiners' | 'fillers' | 'calendar'
  > & {
    readonly placeUnless?: Prepositions | undefined;
    readonly governmentUnless?: Prepositions | undefined;
    readonly cases?: { readonly [preposition: string]: string } | undefined;
    readonly namesByCapital: { readonly before: boolean; readonly after: boolean };
    readonly titleCase?: boolean | undefined;
  };
  readonly surnames: Lists<'things' | 'streets' | 'signs' | 'firms' | 'works' | 'teams' | 'links' | 'women'> &
    Lists<'younger' | 'titles' | 'at' | 'beforePlaces' | 'noForenames' | 'alsoWords'> & {
      readonly introductions: Lists<'after' | 'called' | 'phrases'>;
    };
};

type Needed<Key extends string> = { readonly [K in Key]: Words };

/** The words of `all.json`, which no language has to itself. */
export type SharedWords = Needed<'givenNames' | 'nameEndings' | 'nameEndingsAfterConsonants' | 'sounds'> &
  Needed<'elisions' | 'possessives' | 'beforeCapitals' | 'afterCapitals' | 'agencies'>;
