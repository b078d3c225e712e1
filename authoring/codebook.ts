import { LIMITS } from '../core/pack/limits.ts';
import { MOST_HEAD_BYTES } from '../core/pack/pack-head.ts';
import { headJsonSchema, type JsonSchema, packFileJsonSchema } from './public-schemas.ts';

const ID = /a-z0-9\]\+\(-/;

const quoted = (value: unknown): string => `\`${String(value)}\``;

/** The form of a value, in a few words. */
function formOf(schema: JsonSchema): string {
  const { $ref, type, anyOf, items, properties, additionalProperties } = schema;
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return name === 'text' ? '[text](#text-by-language)' : `[${name}](#${name})`;
  }
  if (schema.const !== undefined) return quoted(schema.const);
  if (schema.enum) return schema.enum.map(quoted).join(', ');
  if (anyOf?.some((one) => one.type === 'integer')) return 'date';
  if (anyOf) return anyOf.map(formOf).join(' or ');
  if (type === 'array') return items ? `list: ${formOf(items)}` : 'list';
  if (properties?.en) return '[text](#text-by-language)';
  if (properties) return 'object';
  if (typeof additionalProperties === 'object')
    return additionalProperties.type === 'object'
      ? 'lists by id and language'
      : 'lists of strings by language';
  if (type !== 'string') return type ?? 'value';
  if (schema.pattern !== undefined && ID.test(schema.pattern)) return 'id';
  return schema.pattern?.startsWith('^https') ? 'https address' : 'string';
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The rows of a table: each field of an object, and below it those inside. */
function rowsOf(schema: JsonSchema, path = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([field, own]) => {
    const name = `${path}${field}`;
    const need = schema.required?.includes(field)
      ? 'yes'
      : own.default === undefined
        ? ''
        : `default ${quoted(JSON.stringify(own.default))}`;
    const inner = own.items ?? own;
    const rows = inner.properties?.en ? [] : rowsOf(inner, `${name}.`);
    return [`| ${quoted(name)} | ${need} | ${cell(formOf(own))} | ${cell(own.description ?? '')} |`, ...rows];
  });
}

function section(schema: JsonSchema): string {
  const rows = rowsOf(schema).join('\n');
  return `## ${schema.title}\n\n${schema.description}\n\n| field | required | form | meaning |\n|---|---|---|---|\n${rows}`;
}

/** What a file may have at most, in words. */
const limits = (): string =>
  [
    `The public file has at most ${LIMITS.wireBytes / 2 ** 20} MB on its way, compressed if you like, and ${LIMITS.bytes / 2 ** 20} MB as it is; the head has at most ${MOST_HEAD_BYTES} bytes.`,
    `It has at most ${LIMITS.entities} actors and proposals, ${LIMITS.names} names with their variants, ${LIMITS.cues} cues, and ${LIMITS.statements} positions and answers, of which ${LIMITS.positionsOnIssue} are of one actor on one issue.`,
    `A text has at most ${LIMITS.text} characters, a name ${LIMITS.name}, a cue ${LIMITS.cue}. Lists and objects are nested at most ${LIMITS.depth} deep.`,
    'A name has at least two letters and does not consist of common words, unless it is an acronym in capitals.',
    'No text has control characters, or characters that turn the direction of what follows.',
  ].join(' ');

/** The codebook of the public file and its head, as Markdown, made from their JSON Schemas. */
export function codebook(): string {
  const pack = packFileJsonSchema();
  const head = headJsonSchema();
  const parts = Object.entries(pack.$defs ?? {}).filter(([name]) => name !== 'text');
  const text = pack.$defs?.text;
  return `# Codebook

Every field of the public file of a pack and of its head. Written by \`npm run pack -- schema\` from the same definitions that the extension reads packs with; [data/schema](../data/schema) has them as JSON Schema. [publishing.md](publishing.md) says how a pack is made and published, [data/README.md](../data/README.md) by which rules its facts are chosen.

An **id** consists of lower-case words joined by hyphens. A **date** is written in EDTF (ISO 8601-2): \`2025-02-06\`, \`2024-06\`, \`2024-23\` (autumn), \`2024~\` (about), \`2022/2024\`, \`../2025-02-06\`. A path such as \`roles.title\` names a field of each entry of a list.

${[pack, ...parts.map(([, part]) => part)].map(section).join('\n\n')}

## ${text?.title}

${text?.description} The keys are ${Object.keys(text?.properties ?? {})
    .map(quoted)
    .join(', ')}.

${section(head)}

Beside the head, \`NAME.head.sig\` may hold its signature: the Ed25519 signature of the bytes of the head, as base64. The key is \`update.key\` of the pack that a reader follows.

## Limits

${limits()}
`;
}
