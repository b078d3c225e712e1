import { type Follow, newFollow, withLoss } from '../../../core/following/follow.ts';
import type { PackProblem } from '../../../core/protocol/pack-requests.ts';
import { browser } from '../../../platform/browser.ts';
import { inTurn, readStored } from '../../../platform/settings-store.ts';
import { deletePack, putFollow, readFollows, transact } from './store.ts';

const KEY = 'packs';

/**
 * What is kept of a followed pack in `storage.local`, apart from the database: enough to notice that one of the two is
 * damaged, and to fetch a pack again that the database has lost.
 */
export type Mirrored = Pick<Follow, 'packId' | 'address' | 'isOn' | 'key' | 'last'> & {
  readonly generation: number | null;
  /** SHA-256 of the literal public file. */
  readonly digest: string | null;
};

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isMirrored = (item: unknown): item is Mirrored => {
  const { packId, address, isOn, key, last, generation, digest } = (item ?? {}) as Partial<Mirrored>;
  return (
    typeof packId === 'string' &&
    typeof isOn === 'boolean' &&
    typeof last === 'number' &&
    [address, key, digest].every(isTextOrNull) &&
    (generation === null || typeof generation === 'number')
  );
};

const mirrored = ({ packId, address, isOn, key, last, current, facts }: Follow): Mirrored => ({
  packId,
  address,
  isOn,
  key,
  last,
  generation: current,
  digest: facts?.digest ?? null,
});

/** Returns what `storage.local` says of each followed pack; undefined if it has nothing that can be read. */
export async function readMirror(): Promise<readonly Mirrored[] | undefined> {
  const { [KEY]: stored } = await readStored(KEY);
  return Array.isArray(stored) && stored.every(isMirrored) ? stored : undefined;
}

/**
 * Writes the present state of the database into `storage.local`, one change after another. If that is full or damaged,
 * an older state stays there, and packs are used and updated all the same.
 */
export const writeMirror = (): Promise<void> =>
  inTurn(async () => {
    const follows = await readFollows();
    await browser.storage.local.set({ [KEY]: follows.map(mirrored) }).catch(() => undefined);
  });

/** Deletes a pack. The mirror forgets it first: what only the mirror knows would be fetched again. */
export const forgetPack = (packId: string): Promise<void> =>
  inTurn(async () => {
    const others = (await readMirror())?.filter((one) => one.packId !== packId) ?? [];
    await browser.storage.local.set({ [KEY]: others });
    await deletePack(packId);
  });

/** A pack of which only the mirror is left, or can be read. */
export const lostFollow = ({ packId, address, isOn, key, last }: Mirrored, problem: PackProblem): Follow => ({
  ...newFollow(packId, address),
  isOn,
  key,
  last,
  problem,
});

/**
 * Stores again what the mirror knows of packs that the database has lost. A generation that is still there stays in use;
 * the addresses are asked for what is not.
 */
export const restoreLost = (): Promise<readonly Follow[]> =>
  inTurn(async () => {
    const mirror = (await readMirror()) ?? [];
    await transact(async (stores) => {
      const known = new Set(await stores.objectStore('follows').getAllKeys());
      for (const one of mirror) {
        if (known.has(one.packId)) continue;
        const lost = lostFollow(one, { code: 'damaged' });
        const left = await stores.objectStore('generations').get([one.packId, one.generation ?? 0]);
        await putFollow(
          stores,
          left ? withLoss({ ...lost, current: left.number, facts: left.facts }, one.last) : lost,
        );
      }
    });
    return readFollows();
  });
