import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Follow } from '../../../core/following/follow.ts';
import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';
import type { PackChange } from '../../../core/pack/pack-changes.ts';
import type { PackFacts, SentRequest } from '../../../core/protocol/pack-requests.ts';

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

/** The stores of the database, with their keys. */
export interface PacksSchema extends DBSchema {
  follows: { key: string; value: Follow };
  generations: { key: [string, number]; value: Generation };
  files: { key: [string, number]; value: StoredFile };
  previews: { key: string; value: Previewed };
  requests: { key: number; value: SentRequest };
}

type Packs = IDBPDatabase<PacksSchema>;
type StoreName = (typeof STORES)[number];

const NAME = 'packs';
const VERSION = 1;
/** A database beside it, which only shows whether the browser can store anything. */
const PROBE = 'probe';
export const STORES = ['follows', 'generations', 'files', 'previews', 'requests'] as const;

/**
 * The names of errors that damaged files cause: those of the browser's engine, of values and stores that are lost, and
 * of a connection that it closed. A full disk and a newer database have others.
 */
const OF_DAMAGE: readonly unknown[] = [
  'UnknownError',
  'DataError',
  'NotReadableError',
  'NotFoundError',
  'AbortError',
  'InvalidStateError',
];

let opened: Promise<Packs> | undefined;
let mended: Promise<boolean> | undefined;

const forget = (): void => {
  opened = undefined;
};

const open = async (): Promise<Packs> =>
  openDB<PacksSchema>(NAME, VERSION, {
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

function database(): Promise<Packs> {
  opened ??= open();
  const mine = opened;
  mine.catch(() => {
    if (opened === mine) forget();
  });
  return mine;
}

async function close(): Promise<void> {
  const known = await opened?.catch(() => undefined);
  known?.close();
  forget();
}

/** Whether the browser stores anything at all: with a full disk, nothing is damaged. */
async function canStore(): Promise<boolean> {
  try {
    const probe = await openDB(PROBE, 1, { upgrade: (created) => void created.createObjectStore(PROBE) });
    await probe.put(PROBE, PROBE, PROBE);
    probe.close();
    await deleteDB(PROBE);
    return true;
  } catch {
    return false;
  }
}

/** Returns the entries of each store that can still be read. */
async function readableEntries(): Promise<Map<StoreName, [IDBValidKey, unknown][]>> {
  const found = new Map<StoreName, [IDBValidKey, unknown][]>();
  const damaged = (await database().catch(() => undefined)) as IDBPDatabase | undefined;
  for (const name of STORES) {
    const entries: [IDBValidKey, unknown][] = [];
    for (const key of (await damaged?.getAllKeys(name).catch(() => [])) ?? []) {
      const value: unknown = await damaged?.get(name, key).catch(() => undefined);
      if (value !== undefined) entries.push([key, value]);
    }
    found.set(name, entries);
  }
  return found;
}

/** Makes the database anew, with what can be read of it. Returns whether it could. */
async function mend(): Promise<boolean> {
  if (!(await canStore())) return false;
  try {
    const entries = await readableEntries();
    await close();
    await deleteDB(NAME);
    const transaction = ((await database()) as unknown as IDBPDatabase).transaction(STORES, 'readwrite');
    for (const [name, values] of entries) {
      const store = transaction.objectStore(name);
      for (const [key, value] of values)
        await (store.keyPath === null ? store.put(value, key) : store.put(value));
    }
    await transaction.done;
    return true;
  } catch {
    return false;
  }
}

/**
 * Does some work with the database, which is opened for it. If damaged files keep it from being done, it is tried again:
 * with a new connection, then with the database made anew from what can be read of it, once after each start of the
 * background. A newer database than this version knows is left as it is: the promise rejects.
 */
export async function withDatabase<T>(work: (database: Packs) => Promise<T>): Promise<T> {
  let tries = 0;
  for (;;) {
    try {
      return await work(await database());
    } catch (error) {
      tries += 1;
      if (!OF_DAMAGE.includes((error as Partial<Error> | null)?.name) || tries > 2) throw error;
      if (tries === 1) await close();
      else {
        mended ??= mend();
        if (!(await mended)) throw error;
      }
    }
  }
}

/** Whether anything was ever stored. Asking does not create the database. */
export const hasDatabase = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({ name }) => name === NAME);

/** Deletes the database with every pack and every preview. */
export async function eraseDatabase(): Promise<void> {
  await close();
  await deleteDB(NAME);
}
