import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../core/pack/model.ts';
import { buildPack, type PackFile } from './build-pack.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The folder of the pack that the extension ships. */
export const SHIPPED_PACK = join(ROOT, 'data', 'ukraine-peace-talks');

/** Reads every YAML file in a pack's folder, in a stable order. Paths are relative to the folder. */
export function readPackFiles(folder: string): PackFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

/** Builds a pack from its folder. Throws an Error that lists each problem, its place and what to do. */
export function loadPack(folder = SHIPPED_PACK): Pack {
  if (!existsSync(join(folder, 'pack.yaml')))
    throw new Error(`there is no pack in ${folder}: name a folder that contains pack.yaml.`);
  const { pack, problems } = buildPack(readPackFiles(folder));
  if (!pack)
    throw new Error(`The pack in ${relative(process.cwd(), folder)} is not valid:\n${problems.join('\n')}`);
  return pack;
}
