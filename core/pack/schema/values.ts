import * as v from 'valibot';
import { parseDate } from '../../dates.ts';
import { LANGUAGES } from '../languages.ts';
import { addressProblem } from '../pack-address.ts';

/** Ids that mean something in JavaScript: as a key of an object they would be found in every object. */
const RESERVED = ['constructor', 'prototype'];

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id consists of lower-case letters, digits and single hyphens'),
  // With the id of its pack before it, an id is at most a word of a message: see `from-page-shapes.ts`.
  v.maxLength(90, 'an id may have at most 90 characters; shorten it'),
  v.check((value) => !RESERVED.includes(value), 'this word cannot be an id; choose another'),
  v.description('Stable identifier: lower-case words joined by hyphens.'),
);
/** True for a well-formed id of a pack's entity, issue, source or statement. */
export const isId = (value: string): boolean => v.is(id, value);
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('the text must not be empty'));
export const language = v.picklist(LANGUAGES);
/** A text by language of which the English one, required, has a schema of its own. */
export const languages = (english: v.GenericSchema<string>) =>
  v.strictObject({
    en: english,
    ...Object.fromEntries(LANGUAGES.slice(1).map((tag) => [tag, v.optional(text)])),
  } as { en: v.GenericSchema<string> } & Record<
    Exclude<(typeof LANGUAGES)[number], 'en'>,
    v.OptionalSchema<typeof text, undefined>
  >);
export const localised = v.pipe(
  languages(text),
  v.description('The text in each language; English is required.'),
);
export const headline = v.pipe(
  languages(v.pipe(text, v.maxLength(50, 'a headline may have at most 50 characters; shorten it'))),
  v.description('What a reader sees first: at most 50 characters, without a full stop.'),
);
export const summary = v.pipe(v.string(), v.trim(), v.nonEmpty('the summary must not be empty'));

/** A date in the EDTF subset (ISO 8601-2) that `core/dates.ts` reads. YAML reads a bare year as a number. */
export const date = v.pipe(
  v.union(
    [v.string(), v.pipe(v.number(), v.integer())],
    'a date must be written like one of these: 2025-02-06, 2024-06, 2024-23 (autumn), 2022/2024 or ../2025-02-06',
  ),
  v.transform((value) => String(value).trim()),
  v.check(
    (value) => parseDate(value) !== undefined,
    'this is not a date: write 2025-02-06, 2024-06, 2024, 2024-23 (autumn), 2024~, 2022/2024 or ../2025-02-06',
  ),
  v.description('EDTF: 2025-02-06, 2024-06, 2024-23 (autumn), 2024~ (about), 2022/2024, ../2025-02-06.'),
);

/** A date with a first and a last day, on which something is computed. */
export const closedDate = v.pipe(
  date,
  v.check((value) => !value.includes('..'), 'this date must not be open; write a day in place of “..”'),
);

export const address = v.pipe(
  v.string(),
  v.regex(
    /^https:\/\/[^\s/?#\\]+([/?#]\S*)?$/,
    'an address must start with https:// and have no spaces; if none is known, write null',
  ),
);

/** The address of a pack’s public file; see `addressProblem`. */
export const packAddress = v.pipe(
  v.string(),
  v.check(
    (value) => addressProblem(value) === undefined,
    (issue) => addressProblem(issue.input) ?? '',
  ),
  v.description('The https address of a public file, NAME.json, without a query. Its head lies beside it.'),
);

export const byLanguage = v.record(language, v.array(text));

export const wikidata = v.pipe(
  v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'an id of Wikidata is written like Q212'))),
  v.description('The item of Wikidata, by which the same entity is recognised in another pack.'),
);
