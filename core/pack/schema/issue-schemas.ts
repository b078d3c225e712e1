import * as v from 'valibot';
import { byLanguage, id, language, localised, text } from './values.ts';

export const issueSchema = v.pipe(
  v.strictObject({
    id,
    title: localised,
    question: localised,
    order: v.pipe(
      v.optional(v.picklist(['ladder', 'none']), 'ladder'),
      v.description(
        '`none` for an issue whose answers have no natural order: it has neither poles nor rungs.',
      ),
    ),
    poles: v.optional(v.strictObject({ a: localised, b: localised })),
    rungs: v.optional(v.array(v.strictObject({ id, label: localised, test: v.optional(localised) })), []),
    cues: v.pipe(
      v.optional(v.record(language, v.array(text)), {}),
      v.description(
        'Words that by themselves show that a text is about this issue, by language. A hyphen at the end of a word stands for any ending.',
      ),
    ),
    hints: v.pipe(
      v.optional(v.record(language, v.array(text))),
      v.description('Words, written like cues, that show it only beside a word of stance, such as “demand”.'),
    ),
  }),
  v.check(
    ({ order, poles, rungs }) => order === 'none' || (poles !== undefined && rungs.length >= 2),
    'a ladder must have two poles and at least two rungs; add them, or write “order: none” if the issue has no natural order',
  ),
  v.check(
    ({ order, poles, rungs }) => order === 'ladder' || (poles === undefined && rungs.length === 0),
    'an issue with “order: none” cannot have poles or rungs; remove them or “order: none”',
  ),
);

/** A post, with the words that each language uses for its holder, in all inflected forms. */
export const postSchema = v.strictObject({
  id,
  words: byLanguage,
  holder: v.pipe(
    v.optional(v.picklist(['person', 'state', 'nobody']), 'person'),
    v.description(
      '`state` for words that stand for the state itself (the Russian side); `nobody` for titles that are never marked; the name of the state in such a title is not marked either.',
    ),
  ),
  of: v.pipe(
    v.optional(v.array(id)),
    v.description('With `holder: state`: the states that the words can refer to.'),
  ),
  alone: v.pipe(
    v.optional(v.record(id, byLanguage)),
    v.description(
      'Descriptions that need no name beside them (Kremlchef), by id of the state, organisation or office that the post belongs to.',
    ),
  ),
});
