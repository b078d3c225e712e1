import * as v from 'valibot';
import { also, evidence, proof } from './proof-schema.ts';
import {
  byLanguage,
  closedDate,
  date,
  headline,
  id,
  language,
  languages,
  localised,
  summary,
  text,
  wikidata,
} from './values.ts';

const name = v.strictObject({
  text,
  lang: v.optional(language),
  strength: v.picklist(['strong', 'weak']),
  from: v.pipe(v.optional(date), v.description('The name means this entity only from this date on.')),
  to: v.optional(date),
  variants: v.optional(v.array(text)),
  decline: v.pipe(
    v.optional(v.picklist(['none', 'last', 'family-first'])),
    v.description(
      'How the name is inflected: not at all, only its last word, or as a name with the family name first.',
    ),
  ),
});

const role = v.strictObject({
  title: localised,
  post: v.pipe(v.optional(id), v.description('The post in posts.yaml whose words describe the holder.')),
  of: v.optional(id),
  from: v.optional(date),
  to: v.optional(date),
  speaksFor: v.optional(v.array(id)),
  basis: v.picklist(['source', 'public-record']),
});

const entity = {
  id,
  name: localised,
  wikidata,
  names: v.pipe(v.array(name), v.minLength(1, 'an entity must have at least one name')),
  traps: v.optional(v.array(text), []),
};

export const actorSchema = v.strictObject({
  ...entity,
  kind: v.picklist(['person', 'state', 'organisation', 'office']),
  gender: v.pipe(
    v.optional(v.picklist(['masculine', 'feminine'])),
    v.description('Gender for declining the names of a person; masculine if omitted.'),
  ),
  unnamed: v.pipe(
    v.optional(v.boolean()),
    v.description(
      'True for a source that no text names (a NATO diplomat): no look-up or comparison offers it.',
    ),
  ),
  seat: v.pipe(
    v.optional(byLanguage),
    v.description(
      'The name of the capital city that can stand for the government, in each language, with all inflected forms.',
    ),
  ),
  adjectives: v.pipe(
    v.optional(byLanguage),
    v.description(
      'The adjective used with a post (Ukrainian, ukrainische), by language, with all inflected forms.',
    ),
  ),
  roles: v.optional(v.array(role), []),
  governments: v.pipe(
    v.optional(
      v.array(
        v.strictObject({ name: localised, from: v.optional(closedDate), to: v.optional(date), ...proof }),
      ),
    ),
    v.description('The governments of a state, earliest first, if one changed within the coverage.'),
  ),
});

export const proposalSchema = v.strictObject({
  ...entity,
  headline,
  proposedBy: v.array(id),
  follows: v.pipe(
    v.optional(v.array(v.strictObject({ id, note: v.optional(languages(summary)) })), []),
    v.description('The proposals that this one developed from, each with an optional note.'),
  ),
  date,
  note: v.optional(localised),
  source: id,
  also,
  points: v.optional(
    v.array(
      v.strictObject({
        id,
        issue: v.optional(id),
        rung: v.optional(id),
        text: languages(summary),
        outcome: v.pipe(
          v.optional(
            v.strictObject({ value: v.picklist(['met', 'partly-met', 'refused', 'open']), date, ...proof }),
          ),
          v.description('What came of the point.'),
        ),
      }),
    ),
    [],
  ),
  stages: v.optional(
    v.array(
      v.strictObject({
        state: v.picklist([
          'floated',
          'leaked',
          'tabled',
          'discussed',
          'revised',
          'agreed',
          'partly-met',
          'rejected',
          'lapsed',
          'superseded',
        ]),
        date,
        note: v.optional(languages(summary)),
        source: id,
        also,
      }),
    ),
    [],
  ),
  answers: v.optional(
    v.array(
      v.strictObject({
        id: v.optional(id),
        from: id,
        value: v.picklist([
          'supports',
          'accepts',
          'accepts-in-part',
          'open',
          'no-fundamental-objection',
          'sceptical',
          'rejects',
          'denies-it-exists',
        ]),
        summary: languages(summary),
        disputes: v.optional(v.array(id)),
        ...evidence,
      }),
    ),
    [],
  ),
});
