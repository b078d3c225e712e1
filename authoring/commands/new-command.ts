import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isId } from '../../core/pack/schema.ts';
import { readPackFiles } from '../load-pack.ts';
import { UsageError } from './run-command.ts';

const SCHEMAS = fileURLToPath(new URL('../../data/schema/', import.meta.url));
const NAMES = `name: { en: "" } # as shown to readers; uk, ru, de, fr, es, pl where they are known
names:
  - { text: "", strength: strong } # each spelling; lang, variants: [other spellings and forms]; weak for one that others bear too
traps: [] # phrases with one of these names in them that mean something else`;
const EVIDENCE = (margin: string): string =>
  [
    'date: # the day when it was taken: 2025-02-06, 2024-06, 2024-23 (autumn), 2022/2024, ../2025-02-06',
    'class: # quoted, stated, text; or, off record and with reportedBy: reported, leaked, assessed',
    'summary: { en: } # one neutral sentence of our own, at most 30 words',
    'quote: { text: "", wording: original } # at most 25 words, letter for letter; original or translated',
    'source:',
    'passage: { exact: } # the shortest run of the source that stands there once',
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
#    rung: # left out where no test fits
#    speaker: ${id}
#    holders: [${id}]
${EVIDENCE('    ')}
`,
  proposal: (id: string): string => `id: ${id}
${NAMES}
proposedBy: [] # ids of actors
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

type Kind = keyof typeof SKELETONS;

const FORM = 'npm run pack -- new actor ID | new proposal ID';

/**
 * Writes the skeleton of an actor's or a proposal's file into a pack's folder and gives its path. Its empty fields are
 * what the check then names. Throws a UsageError for another kind, a malformed id, or one that the pack has.
 */
export function writeSkeleton(folder: string, kind: string | undefined, id: string | undefined): string {
  if (kind === undefined || !(kind in SKELETONS)) throw new UsageError(`say of what kind: ${FORM}`);
  if (id === undefined) throw new UsageError(`name its id: ${FORM}`);
  if (!isId(id))
    throw new UsageError(
      `“${id}” is no id: write lower-case letters and digits in words joined by single hyphens.`,
    );
  const file = join(folder, `${kind}s`, `${id}.yaml`);
  const own = new RegExp(`^id:\\s*["']?${id}["']?\\s*(?:#.*)?$`, 'm');
  const owner = readPackFiles(folder).find(
    ({ path, text }) => /^(actors|proposals)\b/.test(path) && own.test(text),
  );
  if (owner) throw new UsageError(`the id ${id} exists: ${owner.path} has it; take another, or write there.`);
  if (existsSync(file))
    throw new UsageError(`the file ${kind}s/${id}.yaml exists; take another id, or write there.`);
  const schema = relative(resolve(dirname(file)), join(SCHEMAS, `${kind}.schema.json`)).replaceAll('\\', '/');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `# yaml-language-server: $schema=${schema}\n${SKELETONS[kind as Kind](id)}`);
  return file;
}
