import * as v from 'valibot';
import { actorSchema } from '../core/pack/schema/entity-schemas.ts';
import { issueSchema, postSchema } from '../core/pack/schema/issue-schemas.ts';
import { outletSchema, sourceSchema } from '../core/pack/schema/source-schemas.ts';
import {
  actSchema,
  conditionSchema,
  positionSchema,
  scopeSchema,
} from '../core/pack/schema/statement-schemas.ts';
import { date } from '../core/pack/schema/values.ts';

/** A position as written: one that belongs to an act has no date of its own. */
const positionFileSchema = v.strictObject({
  ...positionSchema.entries,
  date: v.pipe(v.optional(date), v.description('The date; omitted if the position names an act.')),
});
/** A file in `actors/`: an actor with the positions of which it is the speaker. */
export const actorFileSchema = v.strictObject({
  ...actorSchema.entries,
  positions: v.optional(v.array(positionFileSchema), []),
});
/** The file `acts.yaml`. */
export const actsFileSchema = v.strictObject({ acts: v.array(actSchema) });
/**
 * A file in `months/`: the pages read for one month, with the acts and positions that they tell. Each position belongs
 * to the actor that it names as its speaker.
 */
export const monthFileSchema = v.strictObject({
  sources: v.optional(v.array(sourceSchema), []),
  acts: v.optional(v.array(actSchema), []),
  positions: v.optional(v.array(positionFileSchema), []),
});
/** The file `outlets.yaml`: whose pages are read for facts, and the hosts that are never a source. */
export const outletsFileSchema = v.strictObject({
  outlets: v.array(outletSchema),
  never: v.pipe(
    v.optional(v.array(v.pipe(v.string(), v.nonEmpty('a host must not be empty'))), []),
    v.description('Hosts of mirrors, aggregators and networks of propaganda.'),
  ),
});
/** The file `terms.yaml`: the conditions and scopes that positions name. */
export const termsFileSchema = v.strictObject({
  conditions: v.array(conditionSchema),
  scopes: v.array(scopeSchema),
});
/** The file `issues.yaml`. */
export const issuesFileSchema = v.strictObject({ issues: v.array(issueSchema) });
/** The file `sources.yaml`. */
export const sourcesFileSchema = v.strictObject({ sources: v.array(sourceSchema) });
/** The file `posts.yaml`. */
export const postsFileSchema = v.strictObject({ posts: v.array(postSchema) });
