import * as v from 'valibot';
import { parse } from 'yaml';
import type { PackFile } from '../build-pack.ts';
import { DECLINING, type Declining, type Forms, makeForms } from './decline-names.ts';
import { formsSchema } from './merge-forms.ts';

const HEAD = `# Written by npm run -s pack -- forms. To strike a form out, move it into struck: [] beside forms; it stays out.
# yaml-language-server: $schema=../../schema/forms.schema.json
`;
const AGAIN = 'run `npm run -s pack -- forms`';
const PLAIN = /^\p{L}[\p{L}\p{M} .’-]*$/u;
const RESERVED = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** The text of each forms file by path; undefined if a language has no forms. */
type FormsTexts = ReadonlyMap<string, string | undefined>;

const pathOf = (language: Declining): string => `forms/${language}.yaml`;
const scalar = (text: string): string =>
  PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
const list = (texts: readonly string[]): string => `[${texts.map(scalar).join(', ')}]`;
const byText = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

type Struck = (entity: string, name: string) => readonly string[];

/** Reads the forms struck out in a file. Throws an Error if the file is invalid, so that none is lost. */
function struckIn(file: PackFile | undefined): Struck {
  if (!file) return () => [];
  const result = v.safeParse(formsSchema, parse(file.text));
  if (!result.success)
    throw new Error(`${file.path} is not valid: fix it, or delete it and lose the forms struck out in it.`);
  return (entity, name) => result.output[entity]?.[name]?.struck ?? [];
}

/** Prints a forms file, one name per line, with struck forms listed apart; undefined if it has no forms. */
function printForms(forms: Forms, struckOf: Struck): string | undefined {
  if (forms.size === 0) return;
  const blocks = [...forms].sort(byText).map(([entity, names]) => {
    const lines = [...names].sort(byText).map(([name, made]) => {
      const struck = struckOf(entity, name);
      const kept = made.filter((form) => !struck.includes(form));
      const out = struck.length > 0 ? `, struck: ${list(struck)}` : '';
      return `  ${scalar(name)}: { forms: ${list(kept)}${out} }\n`;
    });
    return `${entity}:\n${lines.join('')}`;
  });
  return `${HEAD}${blocks.join('')}`;
}

/** Returns the text of each forms file as the command writes it, by path, or the problems that prevent it. */
export function writtenForms(files: readonly PackFile[]): {
  readonly texts: FormsTexts;
  readonly problems: readonly string[];
} {
  const { forms, problems } = makeForms(files);
  const texts = new Map<string, string | undefined>();
  if (problems.length === 0)
    for (const language of DECLINING) {
      const path = pathOf(language);
      const old = files.find((file) => file.path === path);
      texts.set(path, printForms(forms.get(language) ?? new Map(), struckIn(old)));
    }
  return { texts, problems };
}

type Line = { readonly text: string; readonly number: number; readonly name: string };

/** The lines of a forms file, keyed by `entity name`. */
function linesOf(text: string): Map<string, Line> {
  const found = new Map<string, Line>();
  let entity = '';
  text.split('\n').forEach((line, at) => {
    const name = /^ {2}(.+?): \{/.exec(line)?.[1];
    if (name === undefined) entity = /^([^#\s].*):$/.exec(line)?.[1] ?? entity;
    else found.set(`${entity} ${name}`, { text: line, number: at + 1, name: `“${name}” (${entity})` });
  });
  return found;
}

function staleLines(path: string, written: string, found: string): string[] {
  if (written === found) return [];
  const old = linesOf(found);
  const fresh = linesOf(written);
  const problems: string[] = [];
  for (const [key, line] of fresh) {
    const same = old.get(key);
    if (!same) problems.push(`${path}:1: ${line.name} has no forms yet; ${AGAIN}`);
    else if (same.text !== line.text)
      problems.push(`${path}:${same.number}: the forms of ${line.name} are stale; ${AGAIN}`);
  }
  for (const [key, { number, name }] of old)
    if (!fresh.has(key)) problems.push(`${path}:${number}: ${name} no longer has forms; ${AGAIN}`);
  return problems.length > 0
    ? problems
    : [`${path}:1: this file differs from what the command writes; ${AGAIN}`];
}

/** Lists what is stale or missing in a pack's forms files, each with file, line and what to do. */
export function staleForms(files: readonly PackFile[]): string[] {
  const { texts } = writtenForms(files);
  return [...texts].flatMap(([path, written = '']) => {
    const found = files.find((file) => file.path === path)?.text ?? '';
    return staleLines(path, written, found);
  });
}
