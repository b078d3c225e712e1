import * as v from 'valibot';
import { LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { Act, Actor, Outlet, Pack, Position, Source } from '../core/pack/model.ts';
import { proposalSchema } from '../core/pack/schema/entity-schemas.ts';
import { packHeadSchema, topicSchema } from '../core/pack/schema/pack-file.ts';
import { schemaSentence } from '../core/pack/schema-sentence.ts';
import { checkPack } from './checks/check-pack.ts';
import { cuesFileSchema, withCues } from './cue-files.ts';
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
import { formsSchema, withForms } from './forms/merge-forms.ts';
import { joinMonths, withMonths } from './month-files.ts';
import type { Part, Path, Report } from './parts.ts';
import { withDates } from './position-dates.ts';

/** A YAML file of a pack. The path is relative to the pack's folder. */
export type PackFile = { readonly path: string; readonly text: string };

/** A page carries the name of its outlet. */
const withPublisher = (source: Source, outlets: readonly Outlet[] = []): Source => {
  const outlet = outlets.find(({ id }) => id === source.outlet);
  return outlet ? { ...source, publisher: outlet.name } : source;
};

/** Options of a build. */
export type BuildOptions = {
  /** The sources' texts by file name. If given, quotes, passages and wording are checked against them. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Called with each warning. A warning does not make the pack invalid. */
  readonly onWarning?: (warning: string) => void;
  /** False to read a pack as it is, such as one of an older revision, without the editorial checks. */
  readonly isChecked?: boolean;
};

/** Says what to do about text that is not YAML, besides what the parser says. */
function yamlSentence({ code, message }: YAMLParseError): string {
  const told = message.replace(/ at line \d+, column \d+:?[\s\S]*/, '');
  return code === 'TAB_AS_INDENT'
    ? `${told}; use spaces`
    : `${told}; indent with spaces as in the lines above, and put a text with a colon, a comma or quotation marks in double quotes`;
}

/** As {@link schemaSentence}, for the mistakes that come of writing YAML by hand. */
function fileSentence(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? 'the file';
  const sentence = schemaSentence(issue);
  // What follows a comma in braces is a key without a value.
  if (sentence.includes('no such field') && issue.path?.at(-1)?.value === null)
    return `${where}: no such field; if it belongs to a text with a comma, put that text in double quotes`;
  if (issue.received === 'null' || issue.received === 'undefined') return sentence;
  if (issue.expected === 'Array') return `${where}: write a list in brackets, as in [a, b]`;
  if (issue.expected === 'Object')
    return `${where}: write the fields in braces; a text needs its language, as in { en: "…" }`;
  return sentence;
}

type Sink = { readonly problems: string[]; readonly onWarning: (warning: string) => void };

function parseFile<T extends v.GenericSchema>(
  file: PackFile,
  schema: T,
  { problems, onWarning }: Sink,
): Part<v.InferOutput<T>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const at = (offset: number | undefined): string =>
    offset === undefined ? file.path : `${file.path}:${lines.linePos(offset).line}`;
  // The others mostly follow from the first.
  const [broken] = document.errors;
  if (broken) return void problems.push(`${at(broken.pos[0])}: ${yamlSentence(broken)}`);
  const placeOf = (path: Path): string => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (node) return at((node as { range?: [number] }).range?.[0]);
    }
    return at(document.contents?.range?.[0]);
  };
  const report: Report = (path, sentence) => problems.push(`${placeOf(path)}: ${sentence}`);
  const warn: Report = (path, sentence) => onWarning(`${placeOf(path)}: ${sentence}`);
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { file: file.path, value: result.output, report, warn };
  for (const issue of result.issues)
    report(
      (issue.path ?? []).map((item) => item.key as string | number),
      fileSentence(issue),
    );
}

/**
 * Builds a pack from its files. Returns the problems, each as a sentence with file and line; `pack` is
 * undefined if there are any.
 */
export function buildPack(
  files: readonly PackFile[],
  { texts, onWarning = () => {}, isChecked = true }: BuildOptions = {},
): {
  readonly pack: Pack | undefined;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const sink: Sink = { problems, onWarning };
  const single = <T extends v.GenericSchema>(path: string, schema: T): Part<v.InferOutput<T>> | undefined => {
    const file = files.find((candidate) => candidate.path === path);
    if (file) return parseFile(file, schema, sink);
    problems.push(`${path}: this file is missing; every pack needs it`);
  };
  const folder = <T extends v.GenericSchema>(name: string, schema: T): Part<v.InferOutput<T>>[] =>
    files
      .filter((file) => file.path.startsWith(`${name}/`))
      .map((file) => parseFile(file, schema, sink))
      .filter((part) => part !== undefined);

  const head = single('pack.yaml', packHeadSchema);
  const issues = single('issues.yaml', issuesFileSchema);
  const ownSources = single('sources.yaml', sourcesFileSchema);
  const optional = <T extends v.GenericSchema>(path: string, schema: T) =>
    files.some((file) => file.path === path) ? single(path, schema) : undefined;
  const ownActs = optional('acts.yaml', actsFileSchema);
  const outlets = optional('outlets.yaml', outletsFileSchema);
  const terms = optional('terms.yaml', termsFileSchema);
  const posts = optional('posts.yaml', postsFileSchema);
  const topic = optional('topic.yaml', topicSchema);
  const written = folder('actors', actorFileSchema);
  const proposals = folder('proposals', proposalSchema);
  const forms = folder('forms', formsSchema);
  const cues = folder('cues', cuesFileSchema);
  const months = folder('months', monthFileSchema);
  if (!head || !issues || !ownSources || problems.length > 0) return { pack: undefined, problems };

  const joined = joinMonths<'sources', Source>('sources', ownSources, months);
  const sources = {
    ...joined,
    value: { sources: joined.value.sources.map((one) => withPublisher(one, outlets?.value.outlets)) },
  };
  const [firstMonth] = months;
  const firstActs = ownActs ?? (firstMonth && { ...firstMonth, value: { acts: [] } });
  const acts = firstActs && joinMonths<'acts', Act>('acts', firstActs, months);

  const askedIssues = withCues(issues.value.issues, cues);
  const actors = withDates(withForms(withMonths(written, months), forms), acts?.value.acts ?? []);
  if (problems.length > 0) return { pack: undefined, problems };
  const positions: Position[] = [];
  const heads: Actor[] = [];
  for (const { value } of actors) {
    const { positions: own, ...actor } = value;
    heads.push(actor);
    positions.push(...own);
  }
  const pack: Pack = {
    format: 2,
    ...head.value,
    ...(topic && { topic: topic.value }),
    issues: askedIssues,
    acts: acts?.value.acts ?? [],
    conditions: terms?.value.conditions ?? [],
    scopes: terms?.value.scopes ?? [],
    sources: sources.value.sources,
    posts: posts?.value.posts ?? [],
    actors: heads,
    proposals: proposals.map(({ value }) => value),
    positions,
  };
  if (isChecked)
    checkPack(pack, { head, issues, sources, outlets, acts, terms, topic, actors, proposals }, texts);
  return { pack: problems.length === 0 ? pack : undefined, problems };
}
