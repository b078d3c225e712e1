import { existsSync, readFileSync } from 'node:fs';
import { loadPack } from '../load-pack.ts';
import { besideFile, signHead, writeKey, writePublicFile } from '../published-pack.ts';
import { UsageError } from './run-command.ts';

/** Returns the named public file. Throws a UsageError if its name cannot be one, or if it must exist and does not. */
export function publicFile(file: string | undefined, usage: string, mustExist = true): string {
  if (file === undefined) throw new UsageError(`name the public file: npm run pack -- ${usage}`);
  if (!/[^/\\]\.json$/.test(file) || file.endsWith('.head.json'))
    throw new UsageError(
      `“${file}” is not the name of a public file: it ends in .json, and not in .head.json.`,
    );
  if (mustExist && !existsSync(file))
    throw new UsageError(`there is no file ${file}; npm run pack -- build writes it.`);
  return file;
}

/** Writes the public file of the pack in a folder, and its head. */
export function build(folder: string, named: string | undefined): void {
  const pack = loadPack(folder);
  const file = publicFile(named ?? `.output/${pack.id}.json`, 'build [FOLDER] --out FILE', false);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  writePublicFile(pack, file);
  const { head } = besideFile(file);
  console.log(`Wrote ${file} (sequence ${pack.sequence}) and ${head}.`);
  if (
    before !== undefined &&
    before !== readFileSync(file, 'utf8') &&
    before.includes(`"sequence":${pack.sequence},`)
  )
    console.log(
      `The file there had the same sequence and other content. If it was published, raise “sequence” in pack.yaml: readers take only a higher one.`,
    );
}

/** Makes a pair of keys. Throws a UsageError if there is a file already. */
export function key(file: string | undefined): void {
  if (file === undefined) throw new UsageError('name the file of the private key: npm run pack -- key OUT');
  if (existsSync(file)) throw new UsageError(`${file} exists already; it is not overwritten.`);
  const own = writeKey(file);
  console.log(
    `Wrote the private key ${file}. Keep it secret and keep a copy: without it no reader takes an update.\nWrite the public key into pack.yaml:\n\nupdate:\n  key: ${own}`,
  );
}

const SIGN = 'sign FILE --key KEYFILE';

/** Signs the head of a public file. */
export function signFile(file: string | undefined, keyFile: string | undefined): void {
  const own = publicFile(file, SIGN);
  if (keyFile === undefined) throw new UsageError(`name the private key: npm run pack -- ${SIGN}`);
  if (!existsSync(keyFile))
    throw new UsageError(`there is no key ${keyFile}; npm run pack -- key makes one.`);
  console.log(`Wrote ${signHead(own, keyFile)}.`);
}
