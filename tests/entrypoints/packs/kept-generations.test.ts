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

async function importOther(): Promise<void> {
  const text = JSON.stringify(inventedPack({ id: 'other-talks' }));
  const { token } = got(await reader.ask.previewFile({ text }));
  got(await reader.ask.followPack({ token }));
}

describe('The database', () => {
  it('keeps the generation in use and the one before it, with their files, and those of other packs', async () => {
    await importOther();
    for (const sequence of [2, 3]) {
      reader.publish(sequence);
      await reader.update();
    }
    const kept = [
      [ID, 2],
      [ID, 3],
      ['other-talks', 1],
    ];
    expect(await keysIn(...STORES)).toEqual([kept, kept]);
  });

  it('keeps nothing of a pack that is dropped, and all of the others', async () => {
    await importOther();
    got(await reader.ask.unfollowPack({ id: ID }));
    const kept = [['other-talks', 1]];
    expect(await keysIn(...STORES, 'follows')).toEqual([kept, kept, ['other-talks']]);
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

describe('A generation', () => {
  it('that is compiled again still says what it changed', async () => {
    reader.publish(2, { first: 'closed' });
    await reader.update();
    const before = got(await reader.ask.packChanges({ id: ID }));
    expect(before).not.toEqual([]);
    await reader.restart({ version: '0.2.0' });
    expect(await reader.inUse()).toBeDefined();
    expect(got(await reader.ask.packChanges({ id: ID }))).toEqual(before);
    const open = await openDisk();
    expect(await open.get('generations', [ID, 2])).toMatchObject({ number: 2, compiledBy: '0.2.0' });
    open.close();
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
    const open = await openDisk();
    for (const name of STORES) await open.clear(name);
    open.close();
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
});
