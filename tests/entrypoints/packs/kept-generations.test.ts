// Invented for tests: the packs and their address exist nowhere.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { digestOf } from '../../../entrypoints/background/packs/digest.ts';
import { EMBEDDED_ID, got } from './background-of-packs.ts';
import { openDisk } from './disk.ts';
import { inventedPack } from './invented-pack.ts';
import { ADDRESS, ID, newReader, type Reader } from './reader.ts';

const STORES = ['generations', 'files'] as const;

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
  reader.publish(1);
  await reader.follow();
});

/** Returns the keys of what is in each of some stores. */
async function keysIn(...names: readonly string[]): Promise<unknown[]> {
  const open = await openDisk();
  const keys = await Promise.all(names.map((name) => open.getAllKeys(name)));
  open.close();
  return keys;
}

/** Imports two packs whose ids are before and after that of the one that is followed. */
async function importOthers(): Promise<void> {
  for (const id of ['a-talks', 'other-talks']) {
    const { token } = got(await reader.ask.previewFile({ text: JSON.stringify(inventedPack({ id })) }));
    got(await reader.ask.followPack({ token }));
  }
}

/** Empties some stores. */
async function empty(...names: readonly string[]): Promise<void> {
  const open = await openDisk();
  for (const name of names) await open.clear(name);
  open.close();
}

describe('The database', () => {
  it('keeps the generation in use and the one before it, with their files, and those of other packs', async () => {
    await importOthers();
    for (const sequence of [2, 3]) {
      reader.publish(sequence);
      await reader.update();
    }
    const kept = [
      ['a-talks', 1],
      [ID, 2],
      [ID, 3],
      ['other-talks', 1],
    ];
    expect(await keysIn(...STORES)).toEqual([kept, kept]);
  });

  it('keeps nothing of a pack that is dropped, and all of the others', async () => {
    await importOthers();
    got(await reader.ask.unfollowPack({ id: ID }));
    const ids = ['a-talks', 'other-talks'];
    const kept = ids.map((id) => [id, 1]);
    expect(await keysIn(...STORES, 'follows')).toEqual([kept, kept, ids]);
  });

  it('keeps one preview, until it is followed', async () => {
    await reader.ask.previewPack({ address: ADDRESS });
    const { token } = got(await reader.ask.previewPack({ address: ADDRESS }));
    expect(await keysIn('previews')).toEqual([[token]]);
    got(await reader.ask.followPack({ token }));
    expect(await keysIn('previews')).toEqual([[]]);
  });

  it('is asked to write what it is given to the disk before it says that it has', async () => {
    const open = vi.spyOn(IDBDatabase.prototype, 'transaction');
    reader.publish(2);
    await reader.update();
    const written = open.mock.calls
      .filter(([, mode]) => mode === 'readwrite')
      .map(([, , options]) => options);
    open.mockRestore();
    expect(new Set(written.map((options) => options?.durability))).toEqual(new Set(['strict']));
  });
});

it('A pack that is not there cannot be turned off, and nothing else is', async () => {
  expect(await reader.ask.setPack({ id: 'unknown', on: false })).toMatchObject({
    problem: { code: 'expired' },
  });
  const ids = (await reader.background.activePacks()).map(({ id }) => id);
  expect(ids).toEqual([EMBEDDED_ID, ID]);
});

describe('A generation', () => {
  it('that is compiled again still says what it changed', async () => {
    reader.publish(2, { first: 'closed' });
    await reader.update();
    const before = got(await reader.ask.packChanges({ id: ID }));
    expect(before).not.toEqual([]);
    const open = await openDisk();
    const stored = await open.get('generations', [ID, 2]);
    await reader.restart({ version: '0.2.0' });
    expect(await reader.inUse()).toBeDefined();
    expect(got(await reader.ask.packChanges({ id: ID }))).toEqual(before);
    expect(await open.get('generations', [ID, 2])).toEqual({ ...stored, compiledBy: '0.2.0' });
    open.close();
  });

  it('that is lost and compiled again names no change', async () => {
    await empty('generations');
    await reader.restart();
    expect(await reader.inUse()).toBeDefined();
    expect(got(await reader.ask.packChanges({ id: ID }))).toEqual([]);
  });

  it('that is sound is not compiled again, and needs no file', async () => {
    const before = await reader.background.activePacks();
    await empty('files');
    await reader.restart();
    expect(await reader.background.activePacks()).toEqual(before);
    expect((await reader.state()).problem).toBeNull();
  });

  it('that is compared with an update is its own, and not that of the embedded pack', async () => {
    const few = { count: 4 };
    reader = await newReader();
    reader.publish(1, few);
    await reader.follow();
    reader.publish(2, few);
    expect(await reader.update()).toMatchObject({ sequence: 2, staged: null });
    await empty(...STORES);
    await reader.restart();
    await reader.background.activePacks();
    reader.publish(3, few);
    expect(await reader.update()).toMatchObject({ sequence: 3, staged: null, problem: null });
    expect(got(await reader.ask.packChanges({ id: ID }))).toEqual([]);
  });

  it('that is gone does not hide what a later look found', async () => {
    await empty(...STORES);
    await reader.restart();
    await reader.background.activePacks();
    reader.site.clear();
    const { problem } = await reader.update();
    expect(problem?.code).not.toBe('damaged');
    await reader.restart();
    await reader.background.activePacks();
    expect((await reader.state()).problem).toEqual(problem);
  });

  it('that is gone because another has taken its place meanwhile is not damaged', async () => {
    const { generationInUse } = await import('../../../entrypoints/background/packs/generations.ts');
    const { readFollows } = await import('../../../entrypoints/background/packs/store.ts');
    const [before] = await readFollows();
    if (!before) throw new Error('no pack is followed');
    for (const sequence of [2, 3]) {
      reader.publish(sequence);
      await reader.update();
    }
    expect(await generationInUse(before, null)).toMatchObject({
      follow: { current: 3, problem: null },
      generation: undefined,
    });
    expect((await reader.inUse())?.text).toBe(JSON.stringify(inventedPack({ sequence: 3 })));
  });

  it('whose file is that of another pack is damaged', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(inventedPack({ id: 'other-talks' })));
    const digest = await digestOf(bytes);
    const open = await openDisk();
    await open.put('files', { packId: ID, number: 1, bytes });
    await open.delete('generations', [ID, 1]);
    open.close();
    const { packs } = await fakeBrowser.storage.local.get<{ packs: object[] }>('packs');
    await fakeBrowser.storage.local.set({ packs: packs.map((one) => ({ ...one, digest })) });
    await reader.restart();
    expect((await reader.background.activePacks()).map(({ id }) => id)).toEqual([EMBEDDED_ID]);
    expect((await reader.state()).problem).toEqual({ code: 'damaged' });
  });

  it('of the embedded pack that is damaged leaves the one in the extension, and says so', async () => {
    const embedded = inventedPack({ id: EMBEDDED_ID, update: { address: ADDRESS } });
    reader = await newReader({ embedded });
    const own = await reader.background.activePacks();
    reader.publish(2, { id: EMBEDDED_ID });
    await reader.update(EMBEDDED_ID);
    await empty(...STORES);
    await reader.restart();
    expect(await reader.background.activePacks()).toEqual(own);
    expect(await reader.state(EMBEDDED_ID)).toMatchObject({
      sequence: 1,
      canGoBack: false,
      problem: { code: 'damaged' },
    });
    await reader.restart();
    expect(await reader.update(EMBEDDED_ID)).toMatchObject({ sequence: 2, problem: null });
  });

  it('of the embedded pack that is damaged leaves an update that waits for the reader', async () => {
    const embedded = inventedPack({ id: EMBEDDED_ID, update: { address: ADDRESS } });
    reader = await newReader({ embedded });
    reader.publish(2, { id: EMBEDDED_ID });
    await reader.update(EMBEDDED_ID);
    reader.publish(3, { id: EMBEDDED_ID, count: 4 });
    const { staged } = await reader.update(EMBEDDED_ID);
    expect(staged).not.toBeNull();
    const open = await openDisk();
    for (const name of STORES) await open.delete(name, [EMBEDDED_ID, 1]);
    open.close();
    await reader.restart();
    await reader.background.activePacks();
    expect(await reader.state(EMBEDDED_ID)).toMatchObject({ staged, problem: { code: 'damaged' } });
  });

  it('of the embedded pack waits for the reader if it takes away many of its entities', async () => {
    const embedded = inventedPack({ id: EMBEDDED_ID, update: { address: ADDRESS } });
    reader = await newReader({ embedded });
    reader.publish(2, { id: EMBEDDED_ID, count: 4 });
    expect(await reader.update(EMBEDDED_ID)).toMatchObject({ sequence: 1, staged: 1 });
  });
});
