import * as v from 'valibot';
import { actorSchema, issueSchema, positionSchema, postSchema, sourceSchema } from '../core/pack/schema.ts';

/** One file of `actors/`: an actor with the positions that it stated itself. */
export const actorFileSchema = v.strictObject({
  ...actorSchema.entries,
  positions: v.optional(v.array(positionSchema), []),
});
export const issuesFileSchema = v.strictObject({ issues: v.array(issueSchema) });
export const sourcesFileSchema = v.strictObject({ sources: v.array(sourceSchema) });
export const postsFileSchema = v.strictObject({ posts: v.array(postSchema) });
