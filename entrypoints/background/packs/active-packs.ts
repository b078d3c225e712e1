import { type Follow, withLoss } from '../../../core/following/follow.ts';
import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';
import { hasDatabase } from './database.ts';
import { embeddedPack } from './embedded.ts';
import { generationInUse } from './generations.ts';
import { type Mirrored, readMirror, restoreLost } from './mirror.ts';
import { problemOf } from './pack-error.ts';
import { tellChanged } from './packs-changed.ts';
import { changeFollow, readFollows } from './store.ts';

/** Returns what is stored of each followed pack. Does not create a database if none is followed. */
export const knownFollows = async (): Promise<readonly Follow[]> => followsBeside(await readMirror());

async function followsBeside(mirror: readonly Mirrored[] | undefined): Promise<readonly Follow[]> {
  // An empty mirror may be out of date: the last change of it may have failed.
  if (!mirror?.length && !(await hasDatabase())) return [];
  const stored = await readFollows();
  const known = new Set(stored.map(({ packId }) => packId));
  return mirror?.some(({ packId }) => !known.has(packId)) ? restoreLost() : stored;
}

/** Returns the compiled pack in use, or undefined if it cannot be used. What is wrong is stored. */
async function inUse(
  follow: Follow,
  mirror: readonly Mirrored[] | undefined,
): Promise<CompiledPack | undefined> {
  const other = mirror?.find(({ packId }) => packId === follow.packId);
  const digest = other && other.generation === follow.current ? other.digest : null;
  try {
    // The database is older than it was: it has lost an update.
    if (other && other.last > follow.last) {
      await changeFollow(follow.packId, (known) => withLoss(known, other.last));
      await tellChanged();
    }
    const { follow: now, generation } = await generationInUse(follow, digest);
    if (now.current !== follow.current) await tellChanged();
    return generation?.compiled;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code !== follow.problem?.code)
      await changeFollow(follow.packId, (known) => ({ ...known, problem })).catch(() => undefined);
    return undefined;
  }
}

/**
 * Returns the packs by which pages are marked: the embedded one first, or a newer generation of it. The reader can turn
 * it off as long as another one is in use. Each is checked against what was stored when it came. Never rejects: what cannot be read is left out.
 */
export async function activePacks(): Promise<readonly CompiledPack[]> {
  let follows: readonly Follow[] = [];
  let mirror: readonly Mirrored[] | undefined;
  try {
    mirror = await readMirror();
    follows = await followsBeside(mirror);
  } catch {
    // The database cannot be opened. The settings page says why.
  }
  const used = await Promise.all(
    follows.filter(({ isOn }) => isOn).map(async (follow) => ({ follow, pack: await inUse(follow, mirror) })),
  );
  const isEmbedded = (packId: string): boolean => packId === embeddedPack.id;
  const newer = used.find(({ follow }) => isEmbedded(follow.packId))?.pack;
  const isOff = follows.some(({ packId, isOn }) => isEmbedded(packId) && !isOn);
  const others = used.flatMap(({ follow, pack }) => (isEmbedded(follow.packId) || !pack ? [] : [pack]));
  return isOff && others.length > 0 ? others : [newer ?? embeddedPack, ...others];
}
