import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { frequentSchema, languageSchema, sharedSchema } from '../core/matching/schema.ts';
import { formsSchema } from '../core/pack/forms.ts';
import {
  actorSchema,
  issueSchema,
  packSchema,
  postSchema,
  proposalSchema,
  sourceSchema,
} from '../core/pack/schema.ts';

const SCHEMAS = {
  actor: actorSchema,
  proposal: proposalSchema,
  issues: v.strictObject({ issues: v.array(issueSchema) }),
  sources: v.strictObject({ sources: v.array(sourceSchema) }),
  posts: v.strictObject({ posts: v.array(postSchema) }),
  pack: packSchema,
  forms: formsSchema,
  language: languageSchema,
  'language-all': sharedSchema,
  'language-frequent': frequentSchema,
};

/** The JSON Schema of each kind of file in a pack, as it is published in `data/schema`, by file name. */
export const publishedSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(SCHEMAS).map(([name, definition]) => {
      const json = toJsonSchema(definition, { errorMode: 'ignore', typeMode: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
