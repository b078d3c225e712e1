import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Follow, keptNumbers } from '../../../core/following/follow.ts';
import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';
import type { PackChange } from '../../../core/pack/pack-changes.ts';
import type { PackFacts, SentRequest } from '../../../core/protocol/pack-requests.ts';
import { embeddedFollow, embeddedPack, presentFollow } from './embedded.ts';

/** A generation of a pack, compiled. Its public file is kept apart, because marking pages does not need it. */
export type Generation = {
  readonly packId: string;
  readonly number: number;
  readonly facts: PackFacts;
  readonly compiled: CompiledPack;
  /** SHA-256 of the compiled parts, and the version of the extension that compiled them. */
  readonly compiledDigest: string;
  readonly compiledBy: string;
  /** What it changed in the generation before it. */
  readonly changes: readonly PackChange[];
};

/** The public file of a generation, literally. */
export type StoredFile = { readonly packId: string; readonly number: number; readonly bytes: Uint8Array };

/** A pack that was previewed, and is kept until it is followed, the next one is previewed or the browser starts. */
export type Previewed = {
  readonly token: string;
  readonly bytes: Uint8Array;
  readonly compiled: CompiledPack;
  readonly compiledDigest: string;
  readonly facts: PackFacts;
  readonly key: string | null;
  readonly expires: number;
};

interface PacksSchema extends DBSchema {
  follows: { key: string; value: Follow };
  generations: { key: [string, number]; value: Generation };
  files: { key: [string, number]; value: StoredFile };
  previews: { key: string; value: Previewed };
  requests: { key: number; value: SentRequest };
}

const NAME = 'packs';
const VERSION = 1;
const STORES = ['follows', 'generations', 'files', 'previews', 'requests'] as const;

/** The stores within one transaction that reads and writes. */
export type PackStores = IDBPTransaction<PacksSchema, typeof STORES, 'readwrite'>;

let opened: Promise<IDBPDatabase<PacksSchema>> | undefined;

const forget = (): void => {
  opened = undefined;
};

/** Opens the database. A newer one than this version knows is left as it is: the promise rejects. */
function database(): Promise<IDBPDatabase<PacksSchema>> {
  opened ??= openDB<PacksSchema>(NAME, VERSION, {
    upgrade(created) {
      created.createObjectStore('follows', { keyPath: 'packId' });
      created.createObjectStore('generations', { keyPath: ['packId', 'number'] });
      created.createObjectStore('files', { keyPath: ['packId', 'number'] });
      created.createObjectStore('previews', { keyPath: 'token' });
      created.createObjectStore('requests', { autoIncrement: true });
    },
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

/** Whether anything was ever stored. Asking does not create the database. */
export const hasDatabase = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({ name }) => name === NAME);

/** Does all of the work in one transaction that the browser has written to the disk, or nothing of it. */
export async function transact<T>(work: (stores: PackStores) => Promise<T>): Promise<T> {
  const transaction = (await database()).transaction(STORES, 'readwrite', { durability: 'strict' });
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

export const readFollows = async (): Promise<readonly Follow[]> =>
  (await (await database()).getAll('follows')).map(presentFollow);

/** Returns what is known of a pack within a transaction; of the embedded one always something. */
export async function followIn(stores: PackStores, packId: string): Promise<Follow | undefined> {
  const follow = await stores.objectStore('follows').get(packId);
  if (follow) return presentFollow(follow);
  return packId === embeddedPack.id ? embeddedFollow() : undefined;
}

export const readGeneration = async (packId: string, number: number): Promise<Generation | undefined> =>
  (await database()).get('generations', [packId, number]);

export const readFile = async (packId: string, number: number): Promise<StoredFile | undefined> =>
  (await database()).get('files', [packId, number]);

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

export const readPreviewed = async (token: string): Promise<Previewed | undefined> =>
  (await database()).get('previews', token);

/** Returns the requests that are remembered, in their order. */
export const readRequests = async (): Promise<readonly SentRequest[]> =>
  (await database()).getAll('requests');

/** Drops what was previewed and not followed. */
export const dropPreviewed = (): Promise<void> =>
  transact((stores) => stores.objectStore('previews').clear());

/** Deletes the database with every pack and every preview. */
export async function eraseDatabase(): Promise<void> {
  const open = await opened?.catch(() => undefined);
  open?.close();
  forget();
  await deleteDB(NAME);
}
