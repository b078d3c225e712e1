import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const STORES = ['follows', 'generations', 'files', 'previews'] as const;

/** All that a browser has written to the disk. */
export type Disk = {
  readonly local: Readonly<Record<string, unknown>>;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
};

/** Opens the database beside the background, which has created it. */
export const openDisk = (): Promise<IDBPDatabase> => openDB('packs');

/**
 * Returns what is on the disk at this moment: what was written later is not in it, also if the promise resolves later.
 * This is what a browser finds that was killed now.
 */
export async function diskNow(open: IDBPDatabase): Promise<Disk> {
  const transaction = open.transaction(STORES);
  const local = fakeBrowser.storage.local.get();
  const stores = await Promise.all(
    STORES.map(async (name) => [name, await transaction.objectStore(name).getAll()] as const),
  );
  return { local: structuredClone(await local), stores: Object.fromEntries(stores) };
}

/** Makes the disk what it was. */
export async function restoreDisk({ local, stores }: Disk): Promise<void> {
  const keyPaths: Readonly<Record<string, string | string[]>> = {
    follows: 'packId',
    generations: ['packId', 'number'],
    files: ['packId', 'number'],
    previews: 'token',
  };
  fakeBrowser.reset();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  const open = await openDB('packs', 1, {
    upgrade(created) {
      for (const [name, keyPath] of Object.entries(keyPaths)) created.createObjectStore(name, { keyPath });
      created.createObjectStore('requests', { autoIncrement: true });
    },
  });
  for (const [name, values] of Object.entries(stores))
    for (const value of values) await open.put(name, value);
  open.close();
  await fakeBrowser.storage.local.set(local);
}
