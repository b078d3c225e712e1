import { toJsonSchema } from '@valibot/to-json-schema';
import { proposalSchema } from '../core/pack/schema/entity-schemas.ts';
import { packHeadSchema, topicSchema } from '../core/pack/schema/pack-file.ts';
import { cuesFileSchema } from './cue-files.ts';
import {
  actorFileSchema,
  actsFileSchema,
  issuesFileSchema,
  monthFileSchema,
  outletsFileSchema,
  postsFileSchema,
  sourcesFileSchema,
  termsFileSchema,
} from './file-schemas.ts';
import { formsSchema } from './forms/merge-forms.ts';
import {
  commonSchema,
  frequentSchema,
  languageSchema,
  noticesSchema,
  sharedSchema,
} from './language-schema.ts';

const SCHEMAS = {
  actor: actorFileSchema,
  proposal: proposalSchema,
  issues: issuesFileSchema,
  acts: actsFileSchema,
  terms: termsFileSchema,
  sources: sourcesFileSchema,
  month: monthFileSchema,
  outlets: outletsFileSchema,
  posts: postsFileSchema,
  pack: packHeadSchema,
  forms: formsSchema,
  cues: cuesFileSchema,
  topic: topicSchema,
  language: languageSchema,
  'language-all': sharedSchema,
  'language-common': commonSchema,
  'language-frequent': frequentSchema,
  'language-notices': noticesSchema,
};

/** The JSON Schema of each kind of data file, as published in `data/schema`, by file name. */
export const publishedSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(SCHEMAS).map(([name, definition]) => {
      const json = toJsonSchema(definition, { errorMode: 'ignore', typeMode: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
