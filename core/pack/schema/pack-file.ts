import * as v from 'valibot';
import type { Pack } from '../model.ts';
import { actorSchema, proposalSchema } from './entity-schemas.ts';
import { issueSchema, postSchema } from './issue-schemas.ts';
import { publishing } from './publishing.ts';
import { sourceSchema } from './source-schemas.ts';
import { actSchema, conditionSchema, positionSchema, scopeSchema } from './statement-schemas.ts';
import { closedDate, id, language, localised, text } from './values.ts';

/** The metadata of a pack. */
export const packHeadSchema = v.strictObject({
  id,
  title: localised,
  version: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^\d+(\.\d+)*$/, 'a version is written like 2.0 or 2026.11'))),
    v.description('The version of the dossier, raised at each release of the pack.'),
  ),
  coverage: v.strictObject({ from: closedDate, to: closedDate }),
  licence: text,
  ...publishing,
  traps: v.optional(v.array(text), []),
  mainSides: v.pipe(
    v.optional(v.array(id), []),
    v.description('The actors for which the balance report lists the issues without a position.'),
  ),
  parties: v.pipe(
    v.optional(v.array(id), []),
    v.check(
      ({ length }) => length === 0 || length === 2,
      'a negotiation has two parties; name both, or leave “parties” out',
    ),
    v.description(
      'The two sides of the negotiation: a comparison of an actor proposes somebody of the other side.',
    ),
  ),
});

const topicCues = v.optional(v.record(language, v.array(text)), {});

/** The file `topic.yaml`: what makes a page the pack's business. */
export const topicSchema = v.strictObject({
  sides: v.pipe(
    v.array(
      v.strictObject({
        party: id,
        actors: v.pipe(
          v.optional(v.array(id), []),
          v.description('Actors that show the party, besides those whose role belongs to it.'),
        ),
        words: topicCues,
      }),
    ),
    v.length(2, 'a topic has the two sides of the negotiation; write both'),
    v.description('The two parties, with the words that show them. Words are written like cues.'),
  ),
  issues: v.pipe(
    v.optional(v.array(id), []),
    v.description('The issues whose cues show the topic: a little beside one side, more beside both.'),
  ),
  words: v.pipe(
    v.optional(
      v.strictObject({
        conflict: v.pipe(topicCues, v.description('Names of the conflict itself, which show both sides.')),
        talks: v.pipe(topicCues, v.description('Words of ending it: one beside both sides is enough.')),
        contacts: v.pipe(topicCues, v.description('Weaker words, which other conversations have too.')),
        war: v.pipe(
          topicCues,
          v.description('Words of fighting: a page full of them is about the conflict.'),
        ),
        others: v.pipe(topicCues, v.description('Other conflicts, to which a word of talks may belong.')),
      }),
      {},
    ),
  ),
});

/** The public file of a pack: one JSON object that contains the whole pack. */
export const packSchema = v.strictObject({
  format: v.literal(
    2,
    'this version of Standpoint reads packs of format 2; update the extension or the pack',
  ),
  ...packHeadSchema.entries,
  topic: v.optional(topicSchema),
  issues: v.array(issueSchema),
  acts: v.array(actSchema),
  conditions: v.array(conditionSchema),
  scopes: v.array(scopeSchema),
  sources: v.array(sourceSchema),
  posts: v.array(postSchema),
  actors: v.array(actorSchema),
  proposals: v.array(proposalSchema),
  positions: v.array(positionSchema),
}) satisfies v.GenericSchema<unknown, Pack>;
