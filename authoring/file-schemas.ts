import * as v from 'valibot';
import { actorSchema, issueSchema, positionSchema, postSchema, sourceSchema } from '../core/pack/schema.ts';

/** A file in `actors/`: an actor with the positions of which it is the speaker. */
export const actorFileSchema = v.strictObject({
  ...actorSchema.entries,
  positions: v.optional(v.array(positionSchema), []),
});
/** The file `issues.yaml`. */
export const issuesFileSchema = v.strictObject({ issues: v.array(issueSchema) });
/** The file `sources.yaml`. */
export const sourcesFileSchema = v.strictObject({ sources: v.array(sourceSchema) });
/** The file `posts.yaml`. */
export const postsFileSchema = v.strictObject({ posts: v.array(postSchema) });
