import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Generation, StoredFile } from '../../../entrypoints/background/packs/database.ts';
import { EMBEDDED_ID, got } from './background-of-packs.ts';
import { openDisk } from './disk.ts';
import { inventedPack } from './invented-pack.ts';
import { ID, newReader, type Reader } from './reader.ts';

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
  reader.publish(1);
  await reader.follow();
});

/** Changes what is stored of a generation, as damage does. */
async function damage(store: 'generations' | 'files', number: number, change: (value: never) => unknown) {
  const open = await openDisk();
  const value = await open.get(store, [ID, number]);
  const changed = change(value as never);
  if (changed === undefined) await open.delete(store, [ID, number]);
  else await open.put(store, changed);
  open.close();
}

const inNames = (generation: Generation) => ({
  ...generation,
  compiled: { ...generation.compiled, namesText: generation.compiled.namesText.replace('1', '2') },
});
const inBytes = ({ bytes, ...file }: StoredFile) => ({
  ...file,
  bytes: bytes.with(100, (bytes[100] ?? 0) ^ 1),
});
const idsInUse = async () => (await reader.background.activePacks()).map(({ id }) => id);
const textOf = (sequence: number) => JSON.stringify(inventedPack({ sequence }));

describe('Damage of what is stored', () => {
  it('in the compiled parts only is repaired from the file', async () => {
    const before = await reader.inUse();
    await damage('generations', 1, inNames);
    await reader.restart();
    expect(await reader.inUse()).toEqual(before);
    await damage('generations', 1, () => undefined);
    await reader.restart();
    expect(await reader.inUse()).toEqual(before);
  });

  it('in all of a generation falls back to the one before, says so, and heals with the next update', async () => {
    reader.publish(2);
    await reader.update();
    await damage('generations', 2, inNames);
    await damage('files', 2, inBytes);
    await reader.restart();
    expect((await reader.inUse())?.text).toBe(textOf(1));
    expect(await reader.state()).toMatchObject({
      sequence: 1,
      problem: { code: 'damaged' },
      canGoBack: false,
    });
    expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
    expect((await reader.inUse())?.text).toBe(textOf(2));
  });

  it('in the only generation leaves the embedded pack, says so, and heals with the next update', async () => {
    await damage('generations', 1, inNames);
    await damage('files', 1, () => undefined);
    await reader.restart();
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    expect(await reader.state()).toMatchObject({ problem: { code: 'damaged' }, canGoBack: false });
    expect(await reader.ask.packText({ id: ID })).toMatchObject({ problem: { code: 'damaged' } });
    expect(await reader.update()).toMatchObject({ sequence: 1, problem: null });
    expect((await reader.inUse())?.text).toBe(textOf(1));
  });

  it('in the only other pack has the embedded one shown as on, which is in use again', async () => {
    got(await reader.ask.setPack({ id: EMBEDDED_ID, on: false }));
    expect((await reader.state(EMBEDDED_ID)).isOn).toBe(false);
    await damage('generations', 1, inNames);
    await damage('files', 1, () => undefined);
    await reader.restart();
    expect(await reader.state(EMBEDDED_ID)).toMatchObject({ isOn: true, isUsed: true });
    expect(await reader.state()).toMatchObject({ isOn: true, isUsed: false });
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    // Turned on by the reader, it is needed until the other can be used.
    got(await reader.ask.setPack({ id: EMBEDDED_ID, on: true }));
    expect(got(await reader.ask.setPack({ id: EMBEDDED_ID, on: false })).isOn).toBe(true);
    await reader.update();
    expect(await idsInUse()).toEqual([EMBEDDED_ID, ID]);
  });

  it('in the digest of the other store falls back, too', async () => {
    reader.publish(2);
    await reader.update();
    const { packs } = await fakeBrowser.storage.local.get<{ packs: { digest: string }[] }>('packs');
    await fakeBrowser.storage.local.set({ packs: packs.map((one) => ({ ...one, digest: '0'.repeat(64) })) });
    await reader.restart();
    expect((await reader.inUse())?.text).toBe(textOf(1));
    expect((await reader.state()).problem).toEqual({ code: 'damaged' });
  });

  it.each([
    ['lost', undefined],
    ['no list', 'text'],
    ['a list of nothing that it can be', [{ packId: 7 }]],
    ['empty', []],
  ])('in the other store, which is %s, changes nothing', async (_, packs) => {
    const before = await reader.inUse();
    await fakeBrowser.storage.local.remove('packs');
    if (packs !== undefined) await fakeBrowser.storage.local.set({ packs });
    await reader.restart();
    expect(await reader.inUse()).toEqual(before);
    expect((await reader.state()).problem).toBe(null);
  });

  it('that takes the whole database leaves the embedded pack, says so, and heals with the next update', async () => {
    const open = await openDisk();
    for (const name of open.objectStoreNames) await open.clear(name);
    open.close();
    await reader.restart();
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    expect(await reader.state()).toMatchObject({ id: ID, origin: 'followed', problem: { code: 'damaged' } });
    expect(await reader.update()).toMatchObject({ sequence: 1, problem: null });
    expect((await reader.inUse())?.text).toBe(textOf(1));
  });

  it('that takes back the last update is noticed', async () => {
    const { packs } = await fakeBrowser.storage.local.get<{ packs: object[] }>('packs');
    await fakeBrowser.storage.local.set({ packs: packs.map((one) => ({ ...one, last: 2, generation: 2 })) });
    await reader.restart();
    expect((await reader.inUse())?.text).toBe(textOf(1));
    expect((await reader.state()).problem).toEqual({ code: 'damaged' });
    await reader.restart();
    reader.publish(2);
    expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
  });

  it('in a staged or a previous generation keeps it from being used', async () => {
    reader.publish(2);
    await reader.update();
    await damage('files', 1, inBytes);
    expect(await reader.ask.goBack({ id: ID })).toEqual({ problem: { code: 'damaged' } });
    reader.publish(3, { count: 3 });
    const { staged } = await reader.update();
    expect(staged).toBe(3);
    await damage('files', 3, inBytes);
    expect(await reader.ask.acceptStaged({ id: ID, staged: 3 })).toEqual({ problem: { code: 'damaged' } });
    expect((await reader.inUse())?.text).toBe(textOf(2));
  });
});

describe('Another version of the extension', () => {
  it('compiles what is stored again', async () => {
    const before = await reader.inUse();
    await damage('generations', 1, (generation: Generation) => ({
      ...generation,
      compiled: { ...generation.compiled, namesText: 'of an older version' },
    }));
    await reader.restart({ version: '0.2.0' });
    expect(await reader.inUse()).toEqual(before);
  });

  it('that cannot read a stored file leaves it as it is, and says so', async () => {
    const text = JSON.stringify({ ...inventedPack(), format: 3 });
    const bytes = new TextEncoder().encode(text);
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const ofNewer = (generation: Generation) => ({
      ...generation,
      facts: { ...generation.facts, digest },
      compiledBy: '9.0.0',
    });
    await damage('files', 1, (file: StoredFile) => ({ ...file, bytes }));
    await damage('generations', 1, ofNewer);
    await fakeBrowser.storage.local.remove('packs');
    const open = await openDisk();
    const follow = await open.get('follows', ID);
    await open.put('follows', { ...follow, facts: { ...follow.facts, digest } });
    await reader.restart();
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    expect((await reader.state()).problem?.code).toBe('newerFormat');
    expect(got(await reader.ask.packText({ id: ID }))).toBe(text);
    expect((await open.get('generations', [ID, 1])).compiledBy).toBe('9.0.0');
    open.close();
  });

  it('with a newer database leaves that as it is, and says so', async () => {
    const open = await openDB('packs', 99);
    const before = await open.getAll('follows');
    open.close();
    await reader.restart();
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    expect((await reader.state(EMBEDDED_ID)).problem?.code).toBe('newerFormat');
    expect(await reader.state()).toMatchObject({ origin: 'followed', problem: { code: 'newerFormat' } });
    expect(await reader.ask.setPack({ id: ID, on: false })).toMatchObject({
      problem: { code: 'newerFormat' },
    });
    const again = await openDB('packs', 99);
    expect(await again.getAll('follows')).toEqual(before);
    again.close();
  });
});
