import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pack } from '../core/pack/model.ts';
import { type HeadFile, MOST_HEAD_BYTES, readHead } from '../core/pack/pack-head.ts';
import { readPack } from '../core/pack/read-pack.ts';

/** Hours until a reader looks again, for a pack that does not say. */
const DAY = 24;

/** The files that lie beside a public file. */
export const besideFile = (file: string): { readonly head: string; readonly signature: string } => ({
  head: file.replace(/\.json$/, '.head.json'),
  signature: file.replace(/\.json$/, '.head.sig'),
});

/** The head of a public file, as text. */
function headText(pack: Pack, bytes: Uint8Array): string {
  const head: HeadFile = {
    format: 1,
    id: pack.id,
    sequence: pack.sequence,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    expires: pack.update?.expires ?? DAY,
    ...(pack.minimumVersion !== undefined && { minimumVersion: pack.minimumVersion }),
  };
  const text = `${JSON.stringify(head, null, 2)}\n`;
  if (text.length > MOST_HEAD_BYTES)
    throw new Error('The head of the pack would be too large; shorten its id.');
  return text;
}

/**
 * Writes the public file of a pack and its head; equal packs give equal bytes. A signature of an earlier head is
 * removed. Throws an Error if the file could not be read back.
 */
export function writePublicFile(pack: Pack, file: string): void {
  const text = JSON.stringify(pack);
  const read = readPack(text);
  if ('problems' in read) throw new Error(`The public file would not be valid:\n${read.problems.join('\n')}`);
  const { head, signature } = besideFile(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  writeFileSync(head, headText(pack, Buffer.from(text)));
  rmSync(signature, { force: true });
}

/** Reads a public file. Throws an Error that lists what is wrong with it. */
export function readPublicFile(file: string): Pack {
  const read = readPack(readFileSync(file, 'utf8'));
  if ('problems' in read) throw new Error(`${file} is not a valid pack:\n${read.problems.join('\n')}`);
  return read.pack;
}

/** The 32 bytes of a public Ed25519 key as base64, as `update.key` has them. */
const rawKey = (key: KeyObject): string =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x as string, 'base64url').toString('base64');

/** Makes a pair of Ed25519 keys. Writes the private one, for the owner alone, and returns the public one as base64. */
export function writeKey(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return rawKey(privateKey);
}

function readKey(file: string): KeyObject {
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} is not an Ed25519 key.`);
  return key;
}

/**
 * Signs the head of a public file and returns the file of the signature. Throws an Error if the head is not that of the
 * file, or if the pack names another key, because readers would refuse the signature.
 */
export function signHead(file: string, keyFile: string): string {
  const pack = readPublicFile(file);
  const { head, signature } = besideFile(file);
  if (!existsSync(head)) throw new Error(`There is no head beside ${file}; run npm run pack -- build.`);
  const bytes = readFileSync(head);
  const read = readHead(bytes);
  if (!('head' in read) || bytes.toString() !== headText(pack, readFileSync(file)))
    throw new Error(`${head} is not the head of ${file}; run npm run pack -- build.`);
  const key = readKey(keyFile);
  if (pack.update?.key !== rawKey(key))
    throw new Error(
      `The pack does not name this key, so readers would refuse it. Write “key: ${rawKey(key)}” under “update” in pack.yaml and build again.`,
    );
  writeFileSync(signature, `${sign(null, bytes, key).toString('base64')}\n`);
  return signature;
}
