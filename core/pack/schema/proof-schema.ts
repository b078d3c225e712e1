import * as v from 'valibot';
import { date, id, localised, text } from './values.ts';

/** How a statement is documented. `quoted`, `stated` and `text` are on record; the others are not. */
const recordClass = v.picklist(['quoted', 'stated', 'text', 'reported', 'leaked', 'assessed']);
export const wording = v.picklist(['original', 'translated', 'machine-translated']);

const passage = v.strictObject({
  exact: v.pipe(text, v.description('The shortest excerpt that occurs exactly once in the source text.')),
});
const quote = v.strictObject({
  text: v.string(),
  wording: v.picklist(['original', 'translated']),
});

export const also = v.pipe(
  v.optional(v.array(id)),
  v.description('Further sources that tell the same, independently of the first.'),
);

/** The evidence for an order or an end. */
export const proof = {
  source: v.optional(id),
  also,
  basis: v.optional(v.literal('public-record')),
  note: v.optional(localised),
};
export const earlier = v.optional(v.array(v.strictObject({ id, ...proof })));

export const evidence = {
  date,
  class: recordClass,
  reportedBy: v.optional(text),
  source: id,
  also,
  passage: v.pipe(v.optional(passage), v.description('Only for a text; a page read for facts has none.')),
  quote: v.optional(quote),
};
