import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../../authoring/commands/run-command.ts';
import { readDocument } from '../../cli/document.ts';
import type { Entities, Kind, LabelledSet, LabelledText, Span, Trap } from './labelled.ts';

type GoldText = {
  readonly set: string;
  readonly mentions: readonly (Span & { entity: string; kind: Kind; tier: string })[];
  readonly not_mentions: readonly Trap[];
  readonly optional: readonly Span[];
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Reads a JSON file in the folder or its parent folder. Returns an empty object if there is none. */
function readBeside(folder: string, name: string): unknown {
  const path = [folder, dirname(resolve(folder))].map((at) => join(at, name)).find(existsSync);
  return path === undefined ? {} : readJson(path);
}

function readEntities(folder: string): Entities {
  const classes = readBeside(folder, 'entities.json') as Record<string, { class: string }>;
  const { aliases = {}, ignore_entities = [] } = readBeside(folder, 'aliases.json') as {
    aliases?: Record<string, string | string[]>;
    ignore_entities?: string[];
  };
  return {
    classes: new Map(Object.entries(classes).map(([id, entity]) => [id, entity.class])),
    aliases: new Map(Object.entries(aliases).map(([id, other]) => [id, [other].flat()])),
    ignored: new Set(ignore_entities),
  };
}

function readText(path: string): LabelledText {
  const document = readDocument(path);
  const { set, mentions, not_mentions, optional } = readJson(path) as Partial<GoldText>;
  if (!mentions || !not_mentions || !optional)
    throw new UsageError(`${path} has no labels: it needs mentions, not_mentions and optional.`);
  const labels = mentions.map(({ tier, ...label }) => ({ ...label, counts: tier === 'core' }));
  return { document, set: set ?? '', labels, traps: not_mentions, optional };
}

/**
 * Reads labelled texts, one JSON file per text. `entities.json` and `aliases.json` are optional and may be in
 * the same folder or in its parent. Throws a UsageError if the folder or a text cannot be read.
 */
export function readGold(folder: string): LabelledSet {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    throw new UsageError(`the folder ${folder} cannot be read.`);
  }
  const named = files.filter((file) => file.endsWith('.json') && !/^(entities|aliases)\.json$/.test(file));
  if (named.length === 0) throw new UsageError(`there is no labelled text (.json) in ${folder}.`);
  return {
    texts: named.sort().map((file) => readText(join(folder, file))),
    entities: readEntities(folder),
  };
}
