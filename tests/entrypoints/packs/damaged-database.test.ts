import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EMBEDDED_ID } from './background-of-packs.ts';
import { openDisk } from './disk.ts';
import { inventedPack } from './invented-pack.ts';
import { ADDRESS, ID, newReader, type Reader } from './reader.ts';

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
  reader.publish(1);
  await reader.follow();
});
afterEach(() => vi.restoreAllMocks());

const damaged = (): never => {
  throw new DOMException('The file is damaged.', 'UnknownError');
};

/** Returns a function that tells whether the database of packs has not been deleted yet. */
function watchDeletion(): () => boolean {
  let isDamaged = true;
  const { deleteDatabase } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    if (name === 'packs') isDamaged = false;
    return deleteDatabase.call(this, name);
  });
  return () => isDamaged;
}

/** Makes the database one that cannot be opened until it is deleted. */
function spoilOpening(which: (name: string) => boolean = (name) => name === 'packs'): void {
  const isDamaged = watchDeletion();
  const { open } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
    return which(name) && isDamaged() ? damaged() : open.call(this, name, version);
  });
}

/** Makes reading from some stores fail until the database is deleted. */
function spoilReading(...stores: readonly string[]): void {
  const isDamaged = watchDeletion();
  for (const name of ['get', 'getAll'] as const) {
    const read = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      return stores.includes(this.name) && isDamaged() ? damaged() : read.apply(this, args);
    } as typeof read);
  }
}

const idsInUse = async () => (await reader.background.activePacks()).map(({ id }) => id);
const textOf = (sequence: number) => JSON.stringify(inventedPack({ sequence }));

it('A database that cannot be opened is made anew; what it held is said to be damaged and fetched again', async () => {
  spoilOpening();
  await reader.restart();
  expect(await idsInUse()).toEqual([EMBEDDED_ID]);
  expect(await reader.state()).toMatchObject({ origin: 'followed', problem: { code: 'damaged' } });
  expect(await reader.update()).toMatchObject({ sequence: 1, problem: null });
  expect((await reader.inUse())?.text).toBe(textOf(1));
});

it('A pack is followed though the database could not be opened', async () => {
  spoilOpening();
  await reader.restart();
  await reader.follow();
  expect(await reader.state()).toMatchObject({ sequence: 1, problem: null });
  expect((await reader.inUse())?.text).toBe(textOf(1));
});

it('A database is kept if the browser can open no other one either, as with a full disk', async () => {
  spoilOpening(() => true);
  await reader.restart();
  expect(await idsInUse()).toEqual([EMBEDDED_ID]);
  expect((await reader.state()).problem?.code).toBe('storage');
  vi.restoreAllMocks();
  await reader.restart();
  expect((await reader.inUse())?.text).toBe(textOf(1));
  expect((await reader.state()).problem).toBe(null);
});

it('An error that is gone when the work is tried again costs nothing', async () => {
  const before = await reader.inUse();
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(damaged);
  const removed = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
  await reader.restart();
  expect(await reader.inUse()).toEqual(before);
  expect(removed).not.toHaveBeenCalled();
});

it('A database that has lost a store is made anew with what the others hold', async () => {
  const whole = await openDisk();
  const stores = ['follows', 'generations', 'files'] as const;
  const all = await Promise.all(stores.map(async (name) => [name, await whole.getAll(name)] as const));
  whole.close();
  await deleteDB('packs');
  const again = await openDB('packs', 1, {
    upgrade(made) {
      made.createObjectStore('follows', { keyPath: 'packId' });
      made.createObjectStore('generations', { keyPath: ['packId', 'number'] });
      made.createObjectStore('files', { keyPath: ['packId', 'number'] });
    },
  });
  for (const [name, values] of all) for (const value of values) await again.put(name, value);
  again.close();
  await reader.restart();
  expect((await reader.inUse())?.text).toBe(textOf(1));
  reader.publish(2);
  expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
});

it('Compiled packs that cannot be read are compiled again from their files', async () => {
  spoilReading('generations');
  await reader.restart();
  expect((await reader.inUse())?.text).toBe(textOf(1));
  expect((await reader.state()).problem).toBe(null);
});

it('What is known of packs that cannot be read is taken from the other store, and their content stays in use', async () => {
  const before = await reader.inUse();
  spoilReading('follows');
  await reader.restart();
  expect(await reader.inUse()).toEqual(before);
  expect(await reader.state()).toMatchObject({ address: ADDRESS, problem: { code: 'damaged' } });
  reader.publish(2);
  expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
  expect((await reader.inUse())?.text).toBe(textOf(2));
});

it('A pack whose state and compiled parts cannot be read is fetched again', async () => {
  spoilReading('follows', 'generations');
  await reader.restart();
  expect(await idsInUse()).toEqual([EMBEDDED_ID]);
  expect(await reader.state()).toMatchObject({ address: ADDRESS, problem: { code: 'damaged' } });
  expect(await reader.update()).toMatchObject({ sequence: 1, problem: null });
  expect((await reader.inUse())?.text).toBe(textOf(1));
});

it('Damage that comes back after the database was made anew is said, and the background goes on', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(damaged);
  await reader.restart();
  expect(await idsInUse()).toEqual([EMBEDDED_ID]);
  expect((await reader.state(EMBEDDED_ID)).problem?.code).toBe('storage');
  expect((await reader.state(ID)).problem?.code).toBe('storage');
});

it('A pack is followed and updated though the other store takes nothing', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('An unexpected error occurred'));
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
  await reader.restart();
  await reader.follow();
  reader.publish(2);
  expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
  await reader.restart();
  expect((await reader.inUse())?.text).toBe(textOf(2));
});
