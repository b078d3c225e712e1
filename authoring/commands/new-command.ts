import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isId } from '../../core/pack/schema/values.ts';
import { readPackFiles } from '../load-pack.ts';
import { UsageError } from './run-command.ts';

const SCHEMAS = fileURLToPath(new URL('../../data/schema/', import.meta.url));
const NAMES = `name: { en: "" } # as shown to readers; add uk, ru, de, fr, es, pl if known
names:
  - { text: "", strength: strong } # one line per name; optional: lang, variants: [other spellings and forms]; weak if others share the name
traps: [] # phrases that contain one of these names but mean something else`;
const EVIDENCE = (margin: string): string =>
  [
    'date: # when the statement was made: 2025-02-06, 2024-06, 2024-23 (autumn), 2022/2024 (held throughout), ../2025-02-06 (by then)',
    'class: # on record: quoted, stated or text; not on record: reported, leaked or assessed, with reportedBy',
    'summary: { en: } # one neutral sentence of at most 25 words, in your own words',
    'quote: { text: "", wording: original } # at most 25 words, exactly as in the source; original or translated',
    'source:',
    'passage: { exact: } # the shortest excerpt that occurs only once in the source text',
  ]
    .map((line) => `#${margin}${line}`)
    .join('\n');

const SKELETONS = {
  actor: (id: string): string => `id: ${id}
kind: # person, state, organisation or office
${NAMES}
roles: []
#  - { title: { en: }, of: , from: , to: , speaksFor: [], basis: source } # or basis: public-record
positions: []
#  - id: ${id}-ISSUE-DATE
#    issue:
#    rung: # omit if the statement meets the test of no rung
#    kind: # demand, offer, acceptance, refusal, decision, forecast or observation
#    speaker: ${id}
#    holders: [${id}]
#    headline: { en: } # at most 50 characters, as one would say it; add uk and de
${EVIDENCE('    ')}
`,
  proposal: (id: string): string => `id: ${id}
${NAMES}
headline: { en: "" } # at most 50 characters
proposedBy: [] # actor ids
date: # when it was first put forward
source:
points: []
#  - { id: , issue: , rung: , text: { en: } }
stages: []
#  - { state: floated, date: , note: { en: }, source: }
answers: []
#  - id: ${id}-ACTOR
#    from:
#    value: # supports, accepts, accepts-in-part, open, no-fundamental-objection, sceptical, rejects, denies-it-exists
${EVIDENCE('    ')}
`,
};

/** The files of a new pack. */
const OF_PACK = {
  pack: (id: string): string => `id: ${id}
sequence: 1 # raise it at each publication
title: { en: "" } # what the talks are about
coverage: { from: , to: } # the first and the last day for which you looked for everything
licence: CC BY 4.0
editors:
  - { name: "" } # who answers for the pack; optional: url
# contribute: https:// where readers report a mistake
# update: { address: https://…/${id}.json } # where you will publish it
parties: [] # the ids of the two sides, or leave it empty
`,
  issues: (): string => `issues:
  - id: # the subject in a word or two
    title: { en: "" }
    question: { en: "" }
    poles: { a: { en: "" }, b: { en: "" } }
    rungs: # from pole a to pole b; a position is placed by the test
      - { id: , label: { en: "" }, test: { en: "" } }
      - { id: , label: { en: "" }, test: { en: "" } }
    cues: { en: [] } # words by which a text is about the issue; a final hyphen stands for any ending
`,
  topic: (): string => `sides: # the parties of pack.yaml, in the same order
  - { party: , words: { en: [] } } # words that show the side, written like cues
  - { party: , words: { en: [] } }
issues: [] # of which a cue beside a side counts
words:
  talks: { en: [] } # words of the talks
`,
  sources: (): string => `sources:
  - id: # publisher and day
    title:
    publisher:
    published: # 2025-02-06
    language: en
    url: # https, or null if none is known
`,
};

/** Writes a skeleton with the line that tells an editor its schema. */
function write(file: string, schema: string, text: string): void {
  const path = relative(resolve(dirname(file)), join(SCHEMAS, `${schema}.schema.json`)).replaceAll('\\', '/');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `# yaml-language-server: $schema=${path}\n${text}`);
}

/** Throws a UsageError if an id is missing or malformed. */
function checkedId(id: string | undefined, form: string): string {
  if (id === undefined) throw new UsageError(`missing id; usage: ${form}`);
  if (!isId(id))
    throw new UsageError(
      `“${id}” is not a valid id: use words of lower-case letters and digits, joined by single hyphens.`,
    );
  return id;
}

/**
 * Writes the skeleton of a new pack into a folder, and returns the folder. Throws a UsageError if the id is malformed, no
 * folder is named, or the folder holds a pack already.
 */
export function newPack(id: string | undefined, folder: string | undefined): string {
  const form = 'npm run pack -- new pack ID FOLDER';
  const own = checkedId(id, form);
  if (folder === undefined) throw new UsageError(`missing folder; usage: ${form}`);
  if (existsSync(join(folder, 'pack.yaml'))) throw new UsageError(`there is a pack in ${folder} already.`);
  for (const [name, text] of Object.entries(OF_PACK)) write(join(folder, `${name}.yaml`), name, text(own));
  return folder;
}

type Kind = keyof typeof SKELETONS;

const FORM = 'npm run pack -- new actor|proposal ID [FOLDER]';

/**
 * Writes a skeleton file for an actor or a proposal into a pack's folder and returns its path. The check then
 * reports each empty field. Throws a UsageError if the kind is unknown, or if the id is malformed or already
 * in use.
 */
export function writeSkeleton(folder: string, kind: string | undefined, asked: string | undefined): string {
  if (kind === undefined || !(kind in SKELETONS))
    throw new UsageError(`missing or unknown kind; usage: ${FORM}`);
  const id = checkedId(asked, FORM);
  const file = join(folder, `${kind}s`, `${id}.yaml`);
  const own = new RegExp(`^id:\\s*["']?${id}["']?\\s*(?:#.*)?$`, 'm');
  const owner = readPackFiles(folder).find(
    ({ path, text }) => /^(actors|proposals)\b/.test(path) && own.test(text),
  );
  if (owner)
    throw new UsageError(`the id ${id} is already used in ${owner.path}; choose another, or edit that file.`);
  if (existsSync(file))
    throw new UsageError(
      `the file ${kind}s/${id}.yaml already exists; choose another id, or edit that file.`,
    );
  write(file, kind, SKELETONS[kind as Kind](id));
  return file;
}
