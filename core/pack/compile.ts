import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { checkReferences } from './check.ts';
import type { Actor, Issue, Pack, Position, Proposal, Source } from './model.ts';
import { actorSchema, issueSchema, packSchema, proposalSchema, sourceSchema } from './schema.ts';

/** One YAML file of a pack; the path is relative to the pack's folder. */
export type PackFile = { readonly path: string; readonly text: string };

/** Says what is wrong at a path inside a file: `actors/x.yaml:12: …`. */
export type Report = (path: readonly (string | number)[], sentence: string) => void;

type Parsed<T> = { readonly value: T; readonly report: Report };

const inList = <T extends v.GenericSchema>(key: string, schema: T) =>
  v.strictObject({ [key]: v.array(schema) } as Record<string, v.ArraySchema<T, undefined>>);

/** The dotted path and the sentence of a schema's finding, in plain words. */
function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? 'the file';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${where}: no such field; take it out or mend its spelling`;
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `${where}: is missing; write it`;
  return `${where}: ${issue.message}`;
}

function parseFile<T extends v.GenericSchema>(
  file: PackFile,
  schema: T,
  problems: string[],
): Parsed<v.InferOutput<T>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const at = (offset: number | undefined): string =>
    offset === undefined ? file.path : `${file.path}:${lines.linePos(offset).line}`;
  for (const error of document.errors) problems.push(`${at(error.pos[0])}: ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return;
  const report: Report = (path, sentence) => {
    let deepest: unknown = document.contents;
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (node) {
        deepest = node;
        break;
      }
    }
    problems.push(`${at((deepest as { range?: [number] } | null)?.range?.[0])}: ${sentence}`);
  };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, report };
  for (const issue of result.issues)
    report(
      (issue.path ?? []).map((item) => item.key as string | number),
      sentenceOf(issue),
    );
}

/**
 * Compiles the files of a pack into one pack. Gives the problems, each with file, line and a plain sentence; the pack
 * is there only when there are none.
 */
export function compilePack(files: readonly PackFile[]): {
  readonly pack: Pack | undefined;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const single = <T extends v.GenericSchema>(
    path: string,
    schema: T,
  ): Parsed<v.InferOutput<T>> | undefined => {
    const file = files.find((candidate) => candidate.path === path);
    if (file) return parseFile(file, schema, problems);
    problems.push(`${path}: this file is missing; every pack has one`);
  };
  const folder = <T extends v.GenericSchema>(name: string, schema: T): Parsed<v.InferOutput<T>>[] =>
    files
      .filter((file) => file.path.startsWith(`${name}/`))
      .map((file) => parseFile(file, schema, problems))
      .filter((parsed) => parsed !== undefined);

  const head = single('pack.yaml', packSchema);
  const issues = single('issues.yaml', inList('issues', issueSchema));
  const sources = single('sources.yaml', inList('sources', sourceSchema));
  const actors = folder('actors', actorSchema);
  const proposals = folder('proposals', proposalSchema);
  if (!head || !issues || !sources || problems.length > 0) return { pack: undefined, problems };

  const positions: Position[] = [];
  const heads: Actor[] = [];
  for (const { value } of actors) {
    const { positions: own, ...actor } = value;
    heads.push(actor);
    positions.push(...own);
  }
  const pack: Pack = {
    format: 1,
    ...head.value,
    issues: issues.value.issues as readonly Issue[],
    sources: sources.value.sources as readonly Source[],
    actors: heads,
    proposals: proposals.map(({ value }) => value as Proposal),
    positions,
  };
  checkReferences(pack, { issues, sources, actors, proposals });
  return { pack: problems.length === 0 ? pack : undefined, problems };
}
