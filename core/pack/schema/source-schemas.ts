import * as v from 'valibot';
import { wording } from './proof-schema.ts';
import { address, date, id, language, localised, text } from './values.ts';

export const sourceSchema = v.strictObject({
  id,
  kind: v.pipe(
    v.optional(v.picklist(['text', 'reporting', 'transcript']), 'text'),
    v.description(
      '`text`: its passages are cited. `reporting`: a page read for facts only. `transcript`: an official transcript read for facts.',
    ),
  ),
  outlet: v.pipe(v.optional(id), v.description('The outlet of a page, by its id in outlets.yaml.')),
  read: v.pipe(v.optional(date), v.description('The day on which the page was read.')),
  exempt: v.pipe(
    v.optional(v.literal(true)),
    v.description('True for one of the first texts, whose outlets are not checked.'),
  ),
  file: v.optional(text),
  title: v.nullable(text),
  publisher: v.pipe(
    v.optional(v.nullable(text), null),
    v.description('Who published a text. For a page it is the name of its outlet.'),
  ),
  authors: v.optional(v.array(text), []),
  published: date,
  language,
  wording: v.optional(wording, 'original'),
  url: v.nullable(address),
  note: v.optional(localised),
});

/** A site or institution whose pages are read for facts. All classes but `other` stand alone. */
export const outletSchema = v.strictObject({
  id,
  name: text,
  class: v.picklist(['official', 'agency', 'broadcaster', 'newspaper', 'other']),
  hosts: v.pipe(
    v.array(
      v.pipe(text, v.regex(/^[a-z0-9.-]+$/, 'a host is written in lower case, without https:// or a path')),
    ),
    v.minLength(1, 'an outlet needs at least one host'),
    v.description('The hosts of its pages, without “www.”.'),
  ),
  of: v.pipe(
    v.optional(text),
    v.description(
      'The agency or office whose text it carries: two outlets of one origin are not independent.',
    ),
  ),
  onlyFor: v.pipe(
    v.optional(v.array(id)),
    v.description(
      'The sides for whose statements it stands alone; for anything else it needs a second source.',
    ),
  ),
  why: v.optional(text),
});
