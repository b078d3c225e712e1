// Invented for tests: what is done to a made pack, and what is said of it.
import { everyValue, type Json, type JsonObject, type JsonPath, without, withValue } from './made-packs.ts';

/** A spoilt public file, and the start of a sentence that must be among its problems. */
type Spoilt = { readonly text: string; readonly expected: string };

/** Spoils a pack at one of the places where it can be spoilt so; `at` chooses the place. Undefined if there is none. */
type Spoil = (pack: JsonObject, at: number) => Spoilt | undefined;

const ENTITY = String.raw`(?:actors|proposals)\.\d+`;
const STATEMENT = String.raw`(?:positions\.\d+|proposals\.\d+\.answers\.\d+)`;
const LANGUAGE = '(?:en|uk|ru|de|fr|es|pl)';

const changed = (pack: JsonObject, path: JsonPath, value: Json, expected = `${path.join('.')}:`): Spoilt => ({
  text: JSON.stringify(withValue(pack, path, value)),
  expected,
});

/** Replaces the value at a place whose dotted path matches. */
const at =
  (places: string, made: (old: Json, pack: JsonObject) => Json, whereOf?: (path: string) => string): Spoil =>
  (pack, place) => {
    const pattern = new RegExp(`^(?:${places})$`);
    const found = everyValue(pack).filter(({ path }) => pattern.test(path.join('.')));
    const one = found[place % found.length];
    if (!one) return;
    const dotted = one.path.join('.');
    return changed(pack, one.path, made(one.value, pack), whereOf?.(dotted) ?? `${dotted}:`);
  };

/** Takes out a required field. */
const missing =
  (places: string): Spoil =>
  (pack, place) => {
    const pattern = new RegExp(`^(?:${places})$`);
    const found = everyValue(pack).filter(({ path }) => pattern.test(path.join('.')));
    const one = found[place % found.length];
    return (
      one && { text: JSON.stringify(without(pack, one.path)), expected: `${one.path.join('.')} is missing` }
    );
  };

/** The keys of these are languages or ids. */
const RECORD = /(?:cues|hints|words|seat|adjectives|alone(?:\.[\w-]+)?)$|^topic\.words\.\w+$/;
const isObject = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds a field to an object whose path fits; the key may be one that assignment would not add. */
const added =
  (key: string, fits: (path: string) => boolean): Spoil =>
  (pack, place) => {
    const found = everyValue(pack).filter(({ path, value }) => isObject(value) && fits(path.join('.')));
    const { path } = found[place % found.length] ?? {};
    if (!path) return;
    const text = JSON.stringify(
      path.length === 0 ? { ...pack, '\u0001': 1 } : withValue(pack, [...path, '\u0001'], 1),
    );
    return {
      text: text.replace(JSON.stringify('\u0001'), JSON.stringify(key)),
      expected: `${[...path, key].join('.')}: no such field`,
    };
  };
const anywhere = (): boolean => true;
const inRecord = (path: string): boolean => RECORD.test(path);

/** Gives a second thing the id of the first. */
const twice =
  (list: string): Spoil =>
  (pack) => {
    const things = pack[list] as JsonObject[];
    const [first, second] = things;
    if (!first || !second) return;
    const place = things.length - 1;
    const copy = { ...structuredClone(second), id: first.id as Json };
    return {
      text: JSON.stringify({ ...pack, [list]: [...things, copy] }),
      expected: `${list}.${place + 1}.id: the id ${first.id} is used more than once`,
    };
  };

const ID = String.raw`${ENTITY}\.id|positions\.\d+\.issue|${STATEMENT}\.source|sources\.\d+\.id|issues\.\d+\.rungs\.\d+\.id`;
const TEXT = String.raw`${ENTITY}\.name\.${LANGUAGE}|issues\.\d+\.(?:title|question)\.${LANGUAGE}|sources\.\d+\.authors\.\d+|licence|editors\.\d+\.name|traps\.\d+|${STATEMENT}\.summary\.${LANGUAGE}|${STATEMENT}\.reportedBy`;
const DATE = String.raw`${STATEMENT}\.date|coverage\.(?:from|to)|sources\.\d+\.published|acts\.\d+\.date|positions\.\d+\.until\.date`;
const NAME = String.raw`${ENTITY}\.names\.\d+\.text|${ENTITY}\.names\.\d+\.variants\.\d+|${ENTITY}\.name\.${LANGUAGE}|actors\.\d+\.seat\.en\.\d+|posts\.\d+\.alone\.[\w-]+\.de\.\d+`;
const CUE = String.raw`issues\.\d+\.(?:cues|hints)\.\w+\.\d+|topic\.sides\.\d+\.words\.en\.\d+|topic\.words\.(?:conflict|talks)\.en\.\d+`;
const REFERENCE = String.raw`${STATEMENT}\.source|positions\.\d+\.(?:issue|speaker|act)|positions\.\d+\.(?:after|replaces)\.\d+\.(?:id|source)|positions\.\d+\.until\.source|positions\.\d+\.(?:proposal|conditions\.\d+)\.id|actors\.\d+\.roles\.\d+\.(?:post|of)|proposals\.\d+\.(?:source|follows\.\d+\.id)|proposals\.\d+\.stages\.\d+\.source|proposals\.\d+\.answers\.\d+\.from|proposals\.\d+\.points\.\d+\.issue|acts\.\d+\.(?:source|after\.\d+\.id)|conditions\.\d+\.issue`;
// What is said of a list of references names the list.
const REFERENCES = String.raw`positions\.\d+\.(?:holders|scope|disputes|also)\.\d+|acts\.\d+\.participants\.\d+|(?:parties|mainSides)\.\d+|actors\.\d+\.roles\.\d+\.speaksFor\.\d+|topic\.sides\.\d+\.actors\.\d+|topic\.issues\.\d+|posts\.\d+\.of\.\d+|proposals\.\d+\.proposedBy\.\d+`;
const CHOICE = String.raw`actors\.\d+\.kind|positions\.\d+\.kind|${STATEMENT}\.class|sources\.\d+\.(?:kind|language|wording)|acts\.\d+\.kind|actors\.\d+\.roles\.\d+\.basis|${ENTITY}\.names\.\d+\.strength`;
const ADDRESS = String.raw`sources\.\d+\.url|editors\.\d+\.url|contribute`;
const listOf = (path: string): string => `${path.replace(/\.\d+$/, '')}: there is no`;

/** Ways to spoil a pack. Each is refused, with the place. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  'a required field is missing': missing(
    String.raw`format|id|title|title\.en|licence|coverage|coverage\.to|issues|positions|actors\.\d+\.(?:id|name|kind|names)|positions\.\d+\.(?:speaker|headline|date|class|source|kind)|sources\.\d+\.(?:title|url|published)|update\.address`,
  ),
  'an unknown field': added('colour', (path) => !inRecord(path)),
  'a field called __proto__': added('__proto__', anywhere),
  'a field called constructor': added('constructor', anywhere),
  'a field called toString': added('toString', anywhere),
  'a language called __proto__': added('__proto__', inRecord),
  'a language called constructor': added('constructor', inRecord),
  'null where something is needed': at(
    `${ID}|${TEXT}`,
    () => null,
    (path) => `${path} is empty`,
  ),
  'a number where a text is needed': at(`${ID}|${TEXT}|${NAME}|${CUE}`, () => 7),
  'a list where a text is needed': at(`${ID}|${TEXT}|${DATE}|${CHOICE}`, () => ['a']),
  'a text where a list is needed': at(
    String.raw`actors|positions|issues\.\d+\.rungs|actors\.\d+\.names|traps`,
    () => 'a',
  ),
  'an empty text': at(`${TEXT}|${CUE}`, () => ' \n'),
  'a malformed id': at(ID, (old) => `${old}_B`),
  'a long id': at(ID, () => 'a'.repeat(91)),
  'an id that JavaScript knows': at(ID, () => 'constructor'),
  'no date': at(DATE, (_, pack) => (JSON.stringify(pack).length % 2 === 0 ? '2025-02-30' : 'yesterday')),
  'an open date on which something is computed': at(
    String.raw`coverage\.(?:from|to)|actors\.\d+\.governments\.\d+\.from`,
    (_, pack) => (JSON.stringify(pack).length % 2 === 0 ? '2025-01-01/..' : ' ../2025-01-01'),
  ),
  'an unknown choice': at(CHOICE, () => 'perhaps'),
  'a text that is too long': at(`${TEXT}|${CUE}`, () => 'long '.repeat(1001)),
  'half of a character': at(`${TEXT}|${NAME}`, (old) => `${old}\ud83d`),
  'a control character': at(`${TEXT}|${CUE}`, (old) => `${old}\u202etxt`),
  'a long headline': at(String.raw`(?:positions|proposals)\.\d+\.headline\.en`, () => 'a'.repeat(51)),
  'a common word as a name': at(NAME, (_, pack) => (JSON.stringify(pack).length % 2 === 0 ? 'The' : 'она и')),
  'a name of one letter': at(NAME, () => 'É!'),
  'a name without a letter': at(NAME, () => '—'),
  'a long name': at(NAME, () => 'Na'.repeat(100)),
  'no name at all': at(String.raw`${ENTITY}\.names`, () => []),
  'no holder': at(String.raw`positions\.\d+\.holders`, () => []),
  'a cue with an open bracket': at(CUE, () => '(vor|lin kas'),
  'a cue that matches nothing': at(CUE, () => '(vor|)'),
  'a cue without an end': at(CUE, () => '(vor|) '.repeat(12).concat('lin')),
  'an issue whose title is no word': at(String.raw`issues\.\d+\.title\.en`, () => '…'),
  'a reference to nothing': at(
    REFERENCE,
    () => 'nobody',
    (path) => `${path}: there is no`,
  ),
  'a list with a reference to nothing': at(REFERENCES, () => 'nobody', listOf),
  'a rung of another issue': at(String.raw`positions\.\d+\.rung`, () => 'rung-9'),
  'the same actor twice': twice('actors'),
  'the same source twice': twice('sources'),
  'the same position twice': twice('positions'),
  'one party': at('parties', () => ['actor-0']),
  'sides that are not the parties': at(String.raw`topic\.sides\.0\.party`, () => 'actor-1'),
  'one side': at(String.raw`topic\.sides`, () => []),
  'an address that is not https': at(ADDRESS, () => 'javascript:alert(1)'),
  'an address with a space': at(ADDRESS, () => 'https://desk.example/a b'),
  'a public file with a query': at('update.address', () => 'https://desk.example/pack.json?reader=7'),
  'a public file with a name and a password': at(
    'update.address',
    () => 'https://a:b@desk.example/pack.json',
  ),
  'a short key': at('update.key', () => 'AAAA'),
  'a sequence of nothing': at('sequence', () => 0),
  'half a sequence': at('sequence', () => 1.5),
  'a minimum version of the wrong form': at('minimumVersion', () => '1'),
  'a ladder without rungs': at(String.raw`issues\.\d+`, (old) => ({
    ...(old as JsonObject),
    order: 'ladder',
    poles: { a: { en: 'vor' }, b: { en: 'lin' } },
    rungs: [],
  })),
  'a coverage that ends before it begins': at(
    'coverage.to',
    () => '2009',
    () => 'coverage: ',
  ),
  'a role that ends before it begins': at(
    String.raw`actors\.\d+\.roles\.\d+\.to`,
    () => '2010',
    (path) => path.replace(/\.to$/, ':'),
  ),
  'statements before each other': (pack) => {
    const [first, second] = pack.positions as JsonObject[];
    if (!first || !second) return;
    const source = first.source as Json;
    const one = withValue(pack, ['positions', 0, 'after'], [{ id: second.id as Json, source }]);
    const both = withValue(one, ['positions', 1, 'after'], [{ id: first.id as Json, source }]);
    return { text: JSON.stringify(both), expected: 'positions.0: this statement comes before itself' };
  },
  'lists inside lists': (pack) => ({
    text: JSON.stringify(pack).replace('{', `{"deep":${'['.repeat(5000)}${']'.repeat(5000)},`),
    expected: 'the file: the file nests',
  }),
  'a file that ends too early': (pack, place) => {
    const text = JSON.stringify(pack);
    return { text: text.slice(0, place % text.length), expected: 'the file: this is not valid JSON' };
  },
  'a newer format': (pack) => changed(pack, ['format'], 3),
  'something else than an object': (pack, place) => ({
    text: ['[]', '7', '"pack"', 'null', 'true', `[${JSON.stringify(pack)}]`][place % 6] as string,
    expected: 'the file',
  }),
};

/** Rewrites a pack so that it says the same. Each is accepted. */
export const HARMLESS: Readonly<Record<string, (pack: JsonObject) => string>> = {
  'as it is': (pack) => JSON.stringify(pack),
  'in lines': (pack) => JSON.stringify(pack, null, 2),
  'with its fields in another order': (pack) =>
    JSON.stringify(Object.fromEntries(Object.entries(pack).reverse())),
  'with every letter escaped': (pack) =>
    JSON.stringify(pack).replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'with brackets in its texts': (pack) => JSON.stringify({ ...pack, licence: `${'[{'.repeat(40)}"\\` }),
  'with acronyms as names': (pack) => {
    const [actor] = pack.actors as [JsonObject];
    const names = [
      ...(actor.names as Json[]),
      { text: 'US', strength: 'strong' },
      { text: 'U.N.', strength: 'weak' },
    ];
    return JSON.stringify(withValue(pack, ['actors', 0, 'names'], names));
  },
};
