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
import { headJsonSchema, packFileJsonSchema } from './public-schemas.ts';

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

/**
 * The JSON Schema of each kind of data file, of the public file and of its head, as published in `data/schema`, by file
 * name.
 */
export function publishedSchemas(): Map<string, string> {
  const ofFiles = Object.entries(SCHEMAS).map(([name, definition]): [string, object] => [
    name,
    toJsonSchema(definition, { errorMode: 'ignore', typeMode: 'input' }),
  ]);
  const all = [...ofFiles, ['public-file', packFileJsonSchema()], ['head', headJsonSchema()]] as const;
  return new Map(all.map(([name, json]) => [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`]));
}
