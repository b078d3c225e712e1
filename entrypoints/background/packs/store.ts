import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { type Follow, keptNumbers } from '../../../core/following/follow.ts';
import type { SentRequest } from '../../../core/protocol/pack-requests.ts';
import {
  type Generation,
  type PacksSchema,
  type Previewed,
  STORES,
  type StoredFile,
  withDatabase,
} from './database.ts';
import { embeddedFollow, embeddedPack, presentFollow } from './embedded.ts';

/** The stores within one transaction that reads and writes. */
export type PackStores = IDBPTransaction<PacksSchema, typeof STORES, 'readwrite'>;

async function transactIn<T>(
  database: IDBPDatabase<PacksSchema>,
  work: (stores: PackStores) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  // Whoever awaits the work learns why it failed.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The browser has aborted it.
    }
    // Only the transaction knows why the browser ended it, once it has ended.
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

/**
 * Does all of the work in one transaction that the browser has written to the disk, or nothing of it. The work may be
 * done again if it could not be stored.
 */
export const transact = <T>(work: (stores: PackStores) => Promise<T>): Promise<T> =>
  withDatabase((database) => transactIn(database, work));

/** Returns what is stored of each pack. */
export const readFollows = async (): Promise<readonly Follow[]> =>
  (await withDatabase((database) => database.getAll('follows'))).map(presentFollow);

/** Returns what is known of a pack within a transaction; of the embedded one always something. */
export async function followIn(stores: PackStores, packId: string): Promise<Follow | undefined> {
  const follow = await stores.objectStore('follows').get(packId);
  if (follow) return presentFollow(follow);
  return packId === embeddedPack.id ? embeddedFollow() : undefined;
}

/** Returns a generation of a pack as it was stored, unchecked; undefined if it is not there. */
export const readGeneration = (packId: string, number: number): Promise<Generation | undefined> =>
  withDatabase((database) => database.get('generations', [packId, number]));

/** Returns the public file of a generation as it was stored, unchecked; undefined if it is not there. */
export const readFile = (packId: string, number: number): Promise<StoredFile | undefined> =>
  withDatabase((database) => database.get('files', [packId, number]));

/** Stores what is known of a pack, and deletes its generations that are no longer needed. */
export async function putFollow(stores: PackStores, follow: Follow): Promise<void> {
  await stores.objectStore('follows').put(follow);
  const kept = keptNumbers(follow);
  for (const name of ['generations', 'files'] as const) {
    const store = stores.objectStore(name);
    const keys = await store.getAllKeys(IDBKeyRange.bound([follow.packId, 0], [follow.packId, Infinity]));
    for (const key of keys) if (!kept.has(key[1])) await store.delete(key);
  }
}

/** Stores a generation with its file. */
export async function putGeneration(
  stores: PackStores,
  generation: Generation,
  bytes: Uint8Array,
): Promise<void> {
  const { packId, number } = generation;
  await stores.objectStore('generations').put(generation);
  await stores.objectStore('files').put({ packId, number, bytes });
}

/** Changes what is known of a pack. Returns what is then stored; undefined if the pack is not there. */
export const changeFollow = (
  packId: string,
  change: (follow: Follow) => Follow,
): Promise<Follow | undefined> =>
  transact(async (stores) => {
    const follow = await followIn(stores, packId);
    const changed = follow && change(follow);
    if (changed) await putFollow(stores, changed);
    return changed;
  });

/** Deletes a pack with all of its generations. */
export const deletePack = (packId: string): Promise<void> =>
  transact(async (stores) => {
    await stores.objectStore('follows').delete(packId);
    const all = IDBKeyRange.bound([packId, 0], [packId, Infinity]);
    await stores.objectStore('generations').delete(all);
    await stores.objectStore('files').delete(all);
  });

/** Keeps what was previewed in place of what was previewed before. */
export const putPreviewed = (previewed: Previewed): Promise<void> =>
  transact(async (stores) => {
    await stores.objectStore('previews').clear();
    await stores.objectStore('previews').put(previewed);
  });

/** Returns what was previewed under a token; undefined if something else was since. */
export const readPreviewed = (token: string): Promise<Previewed | undefined> =>
  withDatabase((database) => database.get('previews', token));

/** Returns the requests that are remembered, in their order. */
export const readRequests = (): Promise<readonly SentRequest[]> =>
  withDatabase((database) => database.getAll('requests'));

/** Drops what was previewed and not followed. */
export const dropPreviewed = (): Promise<void> =>
  transact((stores) => stores.objectStore('previews').clear());
