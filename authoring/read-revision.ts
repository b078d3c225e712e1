import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Pack } from '../core/pack/model.ts';
import { buildPack, type PackFile } from './build-pack.ts';
import { UsageError } from './commands/run-command.ts';
import { readPackFiles } from './load-pack.ts';
import { readPublicFile } from './published-pack.ts';

function git(cwd: string, ...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new UsageError(`git cannot read this: git ${args.join(' ')}`);
  return stdout;
}

/** The YAML files that a pack's folder had in a revision of its repository. */
function filesAt(revision: string, folder: string): PackFile[] {
  const root = git(folder, 'rev-parse', '--show-toplevel').trim();
  const inside = relative(root, resolve(folder)).replaceAll('\\', '/');
  return git(root, 'ls-tree', '-r', '--name-only', '-z', revision, '--', `${inside}/`)
    .split('\0')
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({
      path: path.slice(inside.length + 1),
      text: git(root, 'show', `${revision}:${path}`),
    }));
}

/**
 * Reads a pack as it is, without the editorial checks: from the folder or the public file that `where` names, else from
 * the revision that it names, in which the pack was in `folder`. Throws a UsageError if there is no pack, an Error if it cannot be read.
 */
export function readPackAt(where: string, folder: string): Pack {
  if (where.endsWith('.json') && existsSync(where)) return readPublicFile(where);
  const isFolder = existsSync(join(where, 'pack.yaml'));
  const files = isFolder ? readPackFiles(where) : filesAt(where, folder);
  if (files.length === 0)
    throw new UsageError(`there is no pack in ${where}: name a folder, a public file or a revision.`);
  const { pack, problems } = buildPack(files, { isChecked: false });
  if (!pack) throw new Error(`The pack in ${where} cannot be read:\n${problems.join('\n')}`);
  return pack;
}
