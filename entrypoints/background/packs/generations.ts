import { EMBEDDED, type Follow, withDamage } from '../../../core/following/follow.ts';
import type { Pack } from '../../../core/pack/model.ts';
import type { PackChange } from '../../../core/pack/pack-changes.ts';
import { readPack } from '../../../core/pack/read-pack.ts';
import { browser } from '../../../platform/browser.ts';
import { type CompiledFile, compileFile } from './compile-file.ts';
import type { Generation } from './database.ts';
import { compiledDigestOf, digestOf } from './digest.ts';
import { embeddedContent } from './embedded.ts';
import { PackError } from './pack-error.ts';
import { changeFollow, putGeneration, readFile, readGeneration, transact } from './store.ts';

/** Returns what is stored of a compiled file as a generation. */
export const generationOf = (
  { facts, compiled, compiledDigest }: Pick<CompiledFile, 'facts' | 'compiled' | 'compiledDigest'>,
  number: number,
  changes: readonly PackChange[],
): Generation => ({
  packId: facts.id,
  number,
  facts,
  compiled,
  compiledDigest,
  compiledBy: browser.runtime.getManifest().version,
  changes,
});

/** Returns the literal public file of a generation, or undefined if it is lost or is not the one that was stored. */
export async function soundFile(
  packId: string,
  number: number,
  digest: string | null | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // A file that cannot be read is as good as lost.
  const bytes = (await readFile(packId, number).catch(() => undefined))?.bytes;
  if (!(bytes instanceof Uint8Array)) return undefined;
  const own = new Uint8Array(bytes);
  return (await digestOf(own)) === digest ? own : undefined;
}

/** Compiles a stored file again, as after an update of the extension, and stores the result. */
async function compileAgain(
  { packId, address, key }: Follow,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
  changes: readonly PackChange[],
): Promise<Generation> {
  const file = await compileFile(bytes, { address, key }, () => undefined);
  if (file.facts.id !== packId) throw new PackError('damaged');
  const generation = generationOf(file, number, changes);
  await transact((stores) => putGeneration(stores, generation, bytes));
  return generation;
}

/**
 * Returns a generation whose compiled parts are as they were stored, compiled again if this is another version of the
 * extension or only they are damaged; undefined if the file is lost or damaged. Throws a PackError if this version
 * cannot read the file; the file is left as it is.
 */
async function soundGeneration(
  follow: Follow,
  number: number,
  digest: string | null,
): Promise<Generation | undefined> {
  const stored = await readGeneration(follow.packId, number).catch(() => undefined);
  const expected = digest ?? stored?.facts.digest;
  const isOwn = stored?.compiledBy === browser.runtime.getManifest().version;
  if (stored && isOwn && stored.facts.digest === expected)
    if ((await compiledDigestOf(stored.compiled)) === stored.compiledDigest) return stored;
  const bytes = await soundFile(follow.packId, number, expected);
  return bytes && compileAgain(follow, number, bytes, stored?.changes ?? []);
}

/**
 * Returns the generation in use, after a check. If it is damaged, the last good one is used from now on, and the stored
 * state says so. Undefined if none is left, or the embedded one is in use. `digest` is that of the public file according
 * to the other store, or null if that does not know. Throws a PackError if this version cannot read the file.
 */
export async function generationInUse(
  follow: Follow,
  digest: string | null,
): Promise<{ readonly follow: Follow; readonly generation: Generation | undefined }> {
  const { packId, current, previous } = follow;
  if (current === null || current === EMBEDDED) return { follow, generation: undefined };
  const expected = digest ?? follow.facts?.digest ?? null;
  const generation = await soundGeneration(follow, current, expected);
  if (generation) return { follow, generation };
  const isStored = previous !== null && previous !== EMBEDDED;
  const earlier = isStored ? await soundGeneration(follow, previous, null).catch(() => undefined) : undefined;
  const good = earlier
    ? { number: earlier.number, facts: earlier.facts }
    : previous === EMBEDDED
      ? { number: EMBEDDED, facts: null }
      : null;
  const changed = await changeFollow(packId, (known) =>
    known.current === current ? withDamage(known, good) : known,
  );
  return { follow: changed ?? follow, generation: earlier };
}

/** Returns the content in use, with which an update is compared; undefined if there is none. */
export async function contentInUse(follow: Follow): Promise<Pack | undefined> {
  const { packId, current, facts } = follow;
  if (current === EMBEDDED) return embeddedContent();
  const bytes = current === null ? undefined : await soundFile(packId, current, facts?.digest);
  const read = bytes && readPack(new TextDecoder().decode(bytes));
  return read && 'pack' in read ? read.pack : undefined;
}
