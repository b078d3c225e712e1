import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { UsageError } from '../../authoring/commands/run-command.ts';
import { nearest } from '../../cli/nearest.ts';
import { LANGUAGES } from '../../core/pack/languages.ts';
import type { Pack } from '../../core/pack/model.ts';
import type { LabelledText } from './labelled.ts';
import { entitiesOf, fullDate, type Read, readText } from './labelled-fixtures.ts';

/** The folder of the short texts that show one kind of error each, one file per kind. */
const KINDS_FOLDER = fileURLToPath(new URL('./kinds/', import.meta.url));

/** The date of a text that states none. */
const DATE = '2025-02-06';

const kindSchema = v.array(
  v.strictObject({ lang: v.picklist(LANGUAGES), date: v.optional(fullDate, DATE), text: v.string() }),
);

/** The texts of one kind of error. A text without the label of an entity is a trap. */
export type KindTexts = { readonly kind: string; readonly texts: readonly LabelledText[] };

function readKind(path: string, ids: readonly string[]): Read & { readonly kind: string } {
  const file = relative(process.cwd(), path);
  const kind = basename(path, '.yaml');
  const list = v.safeParse(kindSchema, parse(readFileSync(path, 'utf8')));
  if (!list.success) {
    const [{ path: at = [], message }] = list.issues;
    const where = `text ${Number(at[0]?.key ?? 0) + 1}, ${at[1]?.key ?? 'whole entry'}`;
    return { kind, texts: [], problems: [`${file}: ${where}: ${message}. Each text needs lang and text.`] };
  }
  const read = list.output.map(({ lang, ...rest }, index) => {
    const set = /\[\[[^!?]/.test(rest.text) ? 'topic' : 'trap';
    return readText(file, lang, { ...rest, set, id: `${kind}-${index + 1}` }, ids);
  });
  return {
    kind,
    texts: read.flatMap((one) => one.texts),
    problems: read.flatMap((one) => one.problems),
  };
}

/**
 * Reads the texts of each kind of error, or of one kind. Labels use ids of the pack. Throws a UsageError that names
 * every label that cannot be read, or the kinds that there are.
 */
export function readKinds(pack: Pack, only?: string, folder = KINDS_FOLDER): KindTexts[] {
  const kinds = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
  if (only !== undefined && !kinds.includes(only))
    throw new UsageError(
      `there is no kind “${only}”; nearest kinds: ${nearest(only, kinds).slice(0, 3).join(', ')}.`,
    );
  const ids = [...entitiesOf(pack).classes.keys()];
  const read = kinds
    .filter((kind) => only === undefined || kind === only)
    .map((kind) => readKind(join(folder, `${kind}.yaml`), ids));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new UsageError(`problems in the labelled texts:\n${problems.join('\n')}`);
  return read.map(({ kind, texts }) => ({ kind, texts }));
}
