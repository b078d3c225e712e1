import { toJsonSchema } from '@valibot/to-json-schema';
import { actorSchema, proposalSchema } from '../core/pack/schema/entity-schemas.ts';
import { headFileSchema } from '../core/pack/schema/head-file.ts';
import { issueSchema, postSchema } from '../core/pack/schema/issue-schemas.ts';
import { packSchema, topicSchema } from '../core/pack/schema/pack-file.ts';
import { sourceSchema } from '../core/pack/schema/source-schemas.ts';
import {
  actSchema,
  conditionSchema,
  positionSchema,
  scopeSchema,
} from '../core/pack/schema/statement-schemas.ts';
import { localised } from '../core/pack/schema/values.ts';
import { FIELDS, PARTS } from './field-words.ts';

/** The part of JSON Schema (2020-12) that the public schemas use. */
export type JsonSchema = {
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  pattern?: string;
  maxLength?: number;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  $defs?: Record<string, JsonSchema>;
};

/** The parts of a public file that have a definition of their own, in the order of the codebook. */
const DEFINITIONS = {
  topic: topicSchema,
  issue: issueSchema,
  position: positionSchema,
  actor: actorSchema,
  proposal: proposalSchema,
  act: actSchema,
  source: sourceSchema,
  condition: conditionSchema,
  scope: scopeSchema,
  post: postSchema,
  text: localised,
};

/** “reportedBy” as the title “Reported by”. */
const titleOf = (field: string): string => {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
};

/** What a field means. Throws an Error for one that nothing describes. */
function meaningOf(part: string, path: readonly string[], schema: JsonSchema): string {
  const field = path.join('.');
  const found =
    FIELDS[`${part}.${field}`] ??
    FIELDS[`*.${field}`] ??
    (schema.description?.startsWith('Stable identifier') ? undefined : schema.description) ??
    FIELDS[`*.${path.at(-1)}`] ??
    FIELDS[`*.${path.slice(-2).join('.')}`];
  if (found === undefined)
    throw new Error(`Describe the field ${part}.${field} in authoring/field-words.ts.`);
  return found;
}

/** Gives each field a title and a description. */
function describe(part: string, schema: JsonSchema, path: readonly string[] = []): void {
  if (part === 'text') return;
  for (const [field, own] of Object.entries(schema.properties ?? {})) {
    const here = [...path, field];
    const isLanguages = 'en' in (own.properties ?? {});
    own.title = titleOf(field);
    own.description = meaningOf(part, here, own);
    if (!isLanguages) describe(part, own, here);
  }
  if (schema.items) describe(part, schema.items, path);
}

function published(part: string, id: string, schema: JsonSchema): JsonSchema {
  for (const [name, own] of [[part, schema] as const, ...Object.entries(schema.$defs ?? {})]) {
    const [title, description] = PARTS[name] ?? [];
    if (title === undefined || description === undefined)
      throw new Error(`Describe the part ${name} in authoring/field-words.ts.`);
    Object.assign(own, { title, description });
    describe(name, own);
  }
  const { $defs, ...rest } = schema;
  const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id };
  return { ...draft, ...rest, ...($defs && { $defs }) };
}

const OPTIONS = { errorMode: 'ignore', typeMode: 'input', target: 'draft-2020-12' } as const;

/** The JSON Schema of the public file of a pack, with a title and a description of each field. */
export const packFileJsonSchema = (): JsonSchema =>
  published(
    'pack',
    'urn:standpoint:pack:2',
    toJsonSchema(packSchema, { ...OPTIONS, definitions: DEFINITIONS }) as JsonSchema,
  );

/** The JSON Schema of the head of a public file. */
export const headJsonSchema = (): JsonSchema =>
  published('head', 'urn:standpoint:head:1', toJsonSchema(headFileSchema, OPTIONS) as JsonSchema);
