import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { parseDate } from '../../core/dates.ts';
import type { Pack } from '../../core/pack/model.ts';
import { UsageError } from '../command.ts';
import { inLines } from '../document.ts';
import { nearest } from '../nearest.ts';
import type { Entities, LabelledSet, LabelledText } from './labelled.ts';
import { parseLabels } from './labels.ts';

/** The folder of the project's own labelled texts. */
export const FIXTURES = fileURLToPath(new URL('../../tests/accuracy', import.meta.url));

const fixturesSchema = v.array(
  v.strictObject({
    id: v.string(),
    set: v.picklist(['topic', 'trap']),
    date: v.pipe(
      v.string(),
      v.check((date) => parseDate(date)?.precision === 'day', 'is no day'),
    ),
    text: v.string(),
  }),
);

const entitiesOf = (pack: Pack): Entities => ({
  classes: new Map([
    ...pack.actors.map(({ id, kind }): [string, string] => [id, kind]),
    ...pack.proposals.map(({ id }): [string, string] => [id, 'proposal']),
  ]),
  aliases: new Map(),
  ignored: new Set(),
});

function readList(path: string): v.InferOutput<typeof fixturesSchema> {
  const list = v.safeParse(fixturesSchema, parse(readFileSync(path, 'utf8')));
  if (list.success) return list.output;
  const [issue] = list.issues;
  throw new Error(
    `at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}. Each text has id, set, date, text.`,
  );
}

/**
 * Reads labelled texts written by hand, one YAML file a language, with ids of the pack. Throws a UsageError that
 * names every label that cannot be read.
 */
export function readFixtures(pack: Pack, folder = FIXTURES): LabelledSet {
  const entities = entitiesOf(pack);
  const ids = [...entities.classes.keys()];
  const problems: string[] = [];
  const seen = new Set<string>();

  const readFile = (path: string): LabelledText[] => {
    const file = relative(process.cwd(), path);
    let list: v.InferOutput<typeof fixturesSchema>;
    try {
      list = readList(path);
    } catch (error) {
      problems.push(`${file}: ${(error as Error).message}`);
      return [];
    }
    return list.map(({ id, set, date, text: marked }) => {
      const { text, problems: found, ...labels } = parseLabels(marked.trim());
      const unknown = labels.labels
        .filter(({ entity }) => !entities.classes.has(entity))
        .map(
          ({ entity }) =>
            `the pack has no ${entity}; nearest are ${nearest(entity, ids).slice(0, 3).join(', ')}.`,
        );
      const twice = seen.has(id) ? ['another text has this id.'] : [];
      seen.add(id);
      problems.push(...[...twice, ...found, ...unknown].map((problem) => `${file}: ${id}: ${problem}`));
      const lang = basename(path, '.yaml');
      return { ...labels, set, document: { file, id, lang, date, text, blocks: inLines(text) } };
    });
  };

  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  } catch {
    throw new UsageError(`the folder of labelled texts ${folder} cannot be read.`);
  }
  const texts = files.sort().flatMap((file) => readFile(join(folder, file)));
  if (problems.length > 0) throw new UsageError(`labels to mend:\n${problems.join('\n')}`);
  return { texts, entities };
}
