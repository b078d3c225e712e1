// Invented for tests: the pack and its address exist nowhere.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newProfile, startBackground } from './background-of-packs.ts';

const KEPT = {
  packId: 'bridge-talks',
  address: 'https://packs.example/bridge.json',
  isOn: false,
  key: 'key',
  last: 3,
  generation: 2,
  digest: '0'.repeat(64),
};

type Mirror = typeof import('../../../entrypoints/background/packs/mirror.ts');
let mirror: Mirror;
beforeEach(async () => {
  newProfile();
  await startBackground();
  mirror = await import('../../../entrypoints/background/packs/mirror.ts');
});

/** Stores a list of packs as the mirror keeps it, and returns what is read of it. */
async function readOf(packs: unknown): ReturnType<Mirror['readMirror']> {
  await fakeBrowser.storage.local.set({ packs });
  return mirror.readMirror();
}

describe('what storage.local says of the followed packs', () => {
  it('is read as it was written', async () => {
    const imported = { ...KEPT, packId: 'other', address: null, key: null, generation: null, digest: null };
    expect(await readOf([KEPT, imported])).toEqual([KEPT, imported]);
    expect(await readOf([])).toEqual([]);
  });

  it.each(Object.keys(KEPT))('is read not at all if “%s” of one pack is of a wrong type', async (field) => {
    for (const wrong of [{}, undefined, true === (KEPT as Record<string, unknown>)[field] ? 1 : []])
      expect(await readOf([KEPT, { ...KEPT, [field]: wrong }])).toBeUndefined();
  });

  it.each([undefined, null, 'text', { 0: KEPT }, [null]])('is nothing if it is %j', async (packs) => {
    expect(await readOf(packs)).toBeUndefined();
  });

  it('is enough to store a lost pack again, which is then asked for', async () => {
    await readOf([KEPT]);
    const expected = {
      ...{ packId: KEPT.packId, address: KEPT.address, isOn: false, key: 'key', last: 3 },
      ...{ current: null, due: 0, facts: null, problem: { code: 'damaged' } },
    };
    expect(await mirror.restoreLost()).toMatchObject([expected]);
    expect(await mirror.restoreLost()).toMatchObject([expected]);
    await mirror.writeMirror();
    expect(await mirror.readMirror()).toEqual([{ ...KEPT, generation: null, digest: null }]);
  });

  it('changes nothing of a pack that the database has', async () => {
    await readOf([KEPT]);
    await mirror.restoreLost();
    await readOf([{ ...KEPT, isOn: true, last: 9 }]);
    expect(await mirror.restoreLost()).toMatchObject([{ packId: KEPT.packId, isOn: false, last: 3 }]);
  });

  it('may be missing', async () => {
    expect(await mirror.restoreLost()).toEqual([]);
    await mirror.forgetPack('bridge-talks');
    expect(await mirror.readMirror()).toEqual([]);
  });

  it('no longer names a pack that is dropped, and keeps the others', async () => {
    await readOf([KEPT, { ...KEPT, packId: 'other' }]);
    await mirror.restoreLost();
    await mirror.forgetPack('bridge-talks');
    expect((await mirror.readMirror())?.map(({ packId }) => packId)).toEqual(['other']);
    expect((await mirror.restoreLost()).map(({ packId }) => packId)).toEqual(['other']);
  });
});
