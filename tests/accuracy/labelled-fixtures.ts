import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { UsageError } from '../../authoring/commands/run-command.ts';
import { inLines, type TextDocument } from '../../cli/document.ts';
import { nearest } from '../../cli/nearest.ts';
import { parseDate } from '../../core/dates.ts';
import type { Pack } from '../../core/pack/model.ts';
import type { Entities, LabelledSet, LabelledText, Span } from './labelled.ts';
import { parseLabels } from './parse-labels.ts';

/** The folder of the project's own labelled texts. */
const FIXTURES = fileURLToPath(new URL('.', import.meta.url));

/** A date in the form `YYYY-MM-DD`. */
export const fullDate = v.pipe(
  v.string(),
  v.check((date) => parseDate(date)?.precision === 'day', 'is not a full date'),
);

const fixturesSchema = v.array(
  v.strictObject({
    id: v.string(),
    set: v.picklist(['topic', 'trap']),
    date: fullDate,
    text: v.string(),
  }),
);

/** Returns the ids that labels may use: the actors and proposals of a pack. */
export const entitiesOf = (pack: Pack): Entities => ({
  classes: new Map([
    ...pack.actors.map(({ id, kind }): [string, string] => [id, kind]),
    ...pack.proposals.map(({ id }): [string, string] => [id, 'proposal']),
  ]),
  aliases: new Map(),
  ignored: new Set(),
});

type Fixture = v.InferOutput<typeof fixturesSchema>[number];
/** The texts that were read, and a sentence for each problem. */
export type Read = { readonly texts: readonly LabelledText[]; readonly problems: readonly string[] };

function readList(path: string): readonly Fixture[] {
  const list = v.safeParse(fixturesSchema, parse(readFileSync(path, 'utf8')));
  if (list.success) return list.output;
  const [{ path: at = [], message }] = list.issues;
  const [index, field] = at.map(({ key }) => key);
  const where =
    index === undefined
      ? 'this is not a list of texts'
      : `text ${Number(index) + 1}, ${field ?? 'whole entry'}`;
  throw new Error(
    `${where}: ${message}. Each text needs id, set (topic or trap), date (YYYY-MM-DD) and text.`,
  );
}

/** Returns one block per line of a text. If a label spans a line break, both lines are in one block. */
function blocksOf(text: string, labels: readonly Span[]): TextDocument['blocks'] {
  const blocks: { start: number; text: string }[] = [];
  for (const line of inLines(text)) {
    const last = blocks.at(-1);
    const isJoined = labels.some(({ start, end }) => start < line.start && line.start < end);
    if (last && isJoined) last.text += `\n${line.text}`;
    else blocks.push({ ...line });
  }
  return blocks;
}

/** Reads the labels of one text. */
export function readText(file: string, lang: string, fixture: Fixture, ids: readonly string[]): Read {
  const { id, set, date } = fixture;
  const { text, problems, ...labels } = parseLabels(fixture.text.trim());
  const unknown = labels.labels
    .filter(({ entity }) => problems.length === 0 && !ids.includes(entity))
    .map(
      ({ entity }) =>
        `the pack has no id “${entity}”; nearest ids: ${nearest(entity, ids).slice(0, 3).join(', ')}.`,
    );
  return {
    texts: [
      { ...labels, set, document: { file, id, lang, date, text, blocks: blocksOf(text, labels.labels) } },
    ],
    problems: [...problems, ...unknown].map((problem) => `${file}: ${id}: ${problem}`),
  };
}

function readFile(path: string, ids: readonly string[]): Read[] {
  const file = relative(process.cwd(), path);
  try {
    return readList(path).map((fixture) => readText(file, basename(path, '.yaml'), fixture, ids));
  } catch (error) {
    return [{ texts: [], problems: [`${file}: ${(error as Error).message}`] }];
  }
}

/**
 * Reads the project's own labelled texts, one YAML file per language, whose labels use ids of the pack.
 * Throws a UsageError that names every label that cannot be read.
 */
export function readFixtures(pack: Pack, folder = FIXTURES): LabelledSet {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  } catch {
    throw new UsageError(`the folder of labelled texts ${folder} cannot be read.`);
  }
  const entities = entitiesOf(pack);
  const ids = [...entities.classes.keys()];
  const read = files.sort().flatMap((file) => readFile(join(folder, file), ids));
  const texts = read.flatMap((one) => one.texts);
  const twice = [...Map.groupBy(texts, ({ document }) => document.id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => `${same[1]?.document.file}: ${id}: another text has this id.`);
  const problems = [...read.flatMap((one) => one.problems), ...twice];
  if (problems.length > 0) throw new UsageError(`problems in the labelled texts:\n${problems.join('\n')}`);
  return { texts, entities };
}
