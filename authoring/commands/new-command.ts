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

type Kind = keyof typeof SKELETONS;

const FORM = 'npm run pack -- new actor|proposal ID [FOLDER]';

/**
 * Writes a skeleton file for an actor or a proposal into a pack's folder and returns its path. The check then
 * reports each empty field. Throws a UsageError if the kind is unknown, or if the id is malformed or already
 * in use.
 */
export function writeSkeleton(folder: string, kind: string | undefined, id: string | undefined): string {
  if (kind === undefined || !(kind in SKELETONS))
    throw new UsageError(`missing or unknown kind; usage: ${FORM}`);
  if (id === undefined) throw new UsageError(`missing id; usage: ${FORM}`);
  if (!isId(id))
    throw new UsageError(
      `“${id}” is not a valid id: use words of lower-case letters and digits, joined by single hyphens.`,
    );
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
  const schema = relative(resolve(dirname(file)), join(SCHEMAS, `${kind}.schema.json`)).replaceAll('\\', '/');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `# yaml-language-server: $schema=${schema}\n${SKELETONS[kind as Kind](id)}`);
  return file;
}
