import * as v from 'valibot';
import type { FromPage } from './from-page.ts';

/** Maximum length of an id, a date, a language tag and the like, in UTF-16 units. */
const WORD = 200;
/** Maximum length of a text around a mention: more than our scripts send. */
const AROUND = 20_000;
/** Maximum number of items of a list: a page of five million characters has fewer. */
const ITEMS = 200_000;
/** Maximum number of UTF-16 units of all texts of one `match`: more than the largest page that is read has. */
const ALL_TEXTS = 8_000_000;

/** A request of a web page with its types, sizes and nothing else. Fields that it does not know are dropped. */
type Shape<Request> = v.GenericSchema<unknown, Request>;

const textOf = (most: number) => v.pipe(v.string(), v.maxLength(most));
const listOf = <T>(item: Shape<T>) => v.pipe(v.array(item), v.maxLength(ITEMS));
const word = textOf(WORD);
const around = textOf(AROUND);
const orNull = v.nullable(word);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ITEMS));
/** A place in a text of the page. */
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ALL_TEXTS));
const finite = v.pipe(v.number(), v.finite());
const nothing = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);

const sign = v.object({ points: finite, sides: v.picklist([0, 1, 2, 3]) });

/** The names of highlights stand in a style sheet: only what `highlight-style.ts` makes is one. */
const style = v.object({
  name: v.pipe(v.string(), v.regex(/^m[0-9a-z]{16}$/)),
  dark: v.boolean(),
  strength: v.picklist(['calm', 'clear']),
});

const match = v.object({
  texts: v.pipe(
    listOf(v.string()),
    v.check((texts) => texts.reduce((sum, { length }) => sum + length, 0) <= ALL_TEXTS),
  ),
  sample: v.optional(around),
  topic: v.optional(v.object({ weights: listOf(finite), known: v.record(word, v.nullable(sign)) })),
  date: orNull,
  language: word,
  evidence: listOf(
    v.object({ entity: word, by: v.picklist(['full-name', 'surname', 'namesake', 'capital']) }),
  ),
});

const view = v.object({
  entity: word,
  date: orNull,
  also: v.exactOptional(listOf(word)),
  paragraph: v.exactOptional(around),
  named: v.exactOptional(listOf(v.object({ start: offset, end: offset, entity: word }))),
  heading: v.exactOptional(around),
  page: v.exactOptional(around),
  language: v.exactOptional(word),
  inFull: v.exactOptional(v.union([v.literal('first'), listOf(word)])),
});

const location = v.object({
  view: v.exactOptional(v.picklist(['dossier', 'compare', 'page'])),
  entity: v.exactOptional(orNull),
  issue: v.exactOptional(orNull),
  date: v.exactOptional(orNull),
  tab: v.exactOptional(orNull),
  q: v.exactOptional(orNull),
  beside: v.exactOptional(orNull),
  actors: v.exactOptional(v.nullable(around)),
  plan: v.exactOptional(orNull),
  at: v.exactOptional(orNull),
});

/** What each request of a web page must look like. A request that does not is refused before it is handled. */
export const FROM_PAGE_SHAPES: { readonly [K in keyof FromPage]: Shape<Parameters<FromPage[K]>[0]> } = {
  annotate: nothing,
  hello: v.object({ dark: v.boolean(), opened: finite }),
  dropStyle: style,
  inject: v.object({ script: v.picklist(['card', 'refine', 'marker']) }),
  pageChanges: v.object({ entities: listOf(word), date: word, page: around, language: word }),
  explainMarks: nothing,
  statusChanged: v.object({ entities: count, isOffTopic: v.boolean() }),
  hide: v.object({ entity: word, where: v.picklist(['page', 'site', 'everywhere']) }),
  turnSiteOff: nothing,
  undo: v.object({ token: word }),
  openPanel: location,
  view,
  match,
};
