import * as v from 'valibot';
import {
  actorSchema,
  actSchema,
  conditionSchema,
  dateSchema,
  issueSchema,
  positionSchema,
  postSchema,
  scopeSchema,
  sourceSchema,
} from '../core/pack/schema.ts';

/** A position as written: one that belongs to an act has no date of its own. */
const positionFileSchema = v.strictObject({
  ...positionSchema.entries,
  date: v.pipe(v.optional(dateSchema), v.description('The date; omitted if the position names an act.')),
});
/** A file in `actors/`: an actor with the positions of which it is the speaker. */
export const actorFileSchema = v.strictObject({
  ...actorSchema.entries,
  positions: v.optional(v.array(positionFileSchema), []),
});
/** The file `acts.yaml`. */
export const actsFileSchema = v.strictObject({ acts: v.array(actSchema) });
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
