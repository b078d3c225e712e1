import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { got } from './background-of-packs.ts';
import { type Disk, diskNow, openDisk, restoreDisk } from './disk.ts';
import { inventedPack } from './invented-pack.ts';
import { ADDRESS, ID, newReader, type Reader } from './reader.ts';

const STEPS = ['fetched', 'decoded', 'validated', 'indexed', 'written', 'switched'];

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
  reader.publish(1);
});

/** Returns what is on the disk at each step of some work, and before and after each change of `storage.local`. */
async function disksDuring(work: () => unknown): Promise<Map<string, Disk>> {
  const open = await openDisk();
  const disks: [string, Promise<Disk>][] = [];
  const keep = (name: string): void => void disks.push([name, diskNow(open)]);
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: object) => {
    if ('step' in message) keep(String(message.step));
  }) as never);
  const { set } = fakeBrowser.storage.local;
  const store = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    keep(`before write ${disks.length}`);
    await (set as (items: unknown) => Promise<void>).call(fakeBrowser.storage.local, items);
    keep(`after write ${disks.length}`);
  });
  await work();
  send.mockRestore();
  store.mockRestore();
  const found = await Promise.all(disks.map(async ([name, disk]) => [name, await disk] as const));
  open.close();
  return new Map(found);
}

/** Starts the background on each of the disks, and returns the sequence that is whole and in use there. */
async function sequencesOn(disks: ReadonlyMap<string, Disk>): Promise<Map<string, number | undefined>> {
  const found = new Map<string, number | undefined>();
  for (const [name, disk] of disks) {
    await restoreDisk(disk);
    await reader.restart();
    const inUse = await reader.inUse();
    const sequence = inUse && (JSON.parse(inUse.text) as { sequence: number }).sequence;
    if (inUse && sequence !== undefined) {
      expect(JSON.parse(inUse.compiled.packText)).toMatchObject({ sequence });
      expect(inUse.text).toBe(JSON.stringify(inventedPack({ sequence })));
      expect(await reader.state()).toMatchObject({ sequence, problem: null });
    }
    found.set(name, sequence);
    // What was cut off is done again.
    if (inUse) expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
  }
  return found;
}

describe('A background that ends at any moment', () => {
  it('of an update leaves the old or the new generation, whole', async () => {
    await reader.follow();
    reader.publish(2);
    const disks = await disksDuring(() => reader.update());
    expect([...disks.keys()].filter((name) => STEPS.includes(name))).toEqual(STEPS);
    const found = await sequencesOn(disks);
    const sequences = [...found.values()];
    expect(new Set(sequences)).toEqual(new Set([1, 2]));
    // Once the new one is there, it stays.
    expect(sequences).toEqual(sequences.toSorted());
    expect(found.get('indexed')).toBe(1);
    expect(found.get('written')).toBe(2);
  });

  it('of following a pack leaves it followed, or not', async () => {
    const { token } = got(await reader.ask.previewPack({ address: ADDRESS }));
    const disks = await disksDuring(() => reader.ask.followPack({ token }));
    reader.publish(2);
    const found = [...(await sequencesOn(disks)).values()];
    expect(found).toContain(1);
    expect(found.filter((sequence) => sequence !== undefined && sequence !== 1)).toEqual([]);
  });

  it('of dropping a pack leaves it followed, or not', async () => {
    await reader.follow();
    const disks = await disksDuring(() => reader.ask.unfollowPack({ id: ID }));
    reader.publish(2);
    const found = [...(await sequencesOn(disks)).values()];
    expect(found).toEqual(
      found.toSorted((one, other) => Number(one === undefined) - Number(other === undefined)),
    );
    expect(new Set(found)).toEqual(new Set([1, undefined]));
  });
});

describe('A disk that is full', () => {
  const full = (): never => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };

  it.each(['generations', 'files', 'follows'])('at the store of %s leaves what is in use', async (name) => {
    await reader.follow();
    const before = await reader.inUse();
    reader.publish(2);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      return this.name === name ? full() : put.apply(this, args);
    });
    const answer = await reader.ask.updatePack({ id: ID });
    spy.mockRestore();
    const told = 'problem' in answer ? answer.problem : answer.ok.problem;
    expect(told).toEqual({ code: 'full' });
    // Nothing of the update was written.
    const open = await openDisk();
    expect(await open.count('generations')).toBe(1);
    expect(await open.count('files')).toBe(1);
    open.close();
    expect(await reader.inUse()).toEqual(before);
    await reader.restart();
    expect(await reader.inUse()).toEqual(before);
    expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
  });

  it('keeps the extension from asking, because it could not list the request', async () => {
    await reader.follow();
    reader.publish(2);
    reader.fetched.mockClear();
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    const answer = await reader.ask.updatePack({ id: ID });
    spy.mockRestore();
    expect(got(answer).problem).toEqual({ code: 'full' });
    expect(reader.fetched).not.toHaveBeenCalled();
    expect((await reader.inUse())?.text).toBe(JSON.stringify(inventedPack({ sequence: 1 })));
  });
});
