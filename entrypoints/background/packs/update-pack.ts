import {
  afterFailure,
  afterLook,
  type Follow,
  withStaged,
  withUpdate,
} from '../../../core/following/follow.ts';
import { isDrastic } from '../../../core/pack/is-drastic.ts';
import { changesBetween } from '../../../core/pack/pack-changes.ts';
import { keepAwake } from '../../../platform/keep-awake.ts';
import { knownFollows } from './active-packs.ts';
import { type CompiledFile, compileFile, type Step } from './compile-file.ts';
import { embeddedFollow, embeddedPack } from './embedded.ts';
import { checkSignature, type FetchedHead, fetchFile, fetchHead } from './fetch-pack.ts';
import { moment } from './follow-pack.ts';
import { contentInUse, generationOf } from './generations.ts';
import { PackError, problemOf } from './pack-error.ts';
import { switchPacks, tellChanged, tellSteps } from './packs-changed.ts';
import { changeFollow, followIn, putFollow, putGeneration, transact } from './store.ts';

type Updated = Follow & { readonly address: string };

/** Returns what is known of each pack that has an address; of the embedded one if a maintainer has set it. */
export async function allUpdated(): Promise<readonly Updated[]> {
  const follows = await knownFollows();
  const isStored = follows.some(({ packId }) => packId === embeddedPack.id);
  return [...(isStored ? [] : [embeddedFollow()]), ...follows].filter(
    (follow): follow is Updated => follow.address !== null,
  );
}

/** Returns whether a head announces something newer. Throws a PackError if it cannot be this pack's next head. */
function isNewer(follow: Follow, { head }: FetchedHead): boolean {
  const { packId, seen, facts } = follow;
  if (head.id !== packId) throw new PackError('head', `${head.id}, not ${packId}`);
  if (head.sequence < seen) throw new PackError('sequence', `${head.sequence} after ${seen}`);
  if (head.sequence > seen) return true;
  if (facts?.sequence === seen && facts.digest !== head.sha256)
    throw new PackError('sequence', `another file with the same number, ${seen}`);
  return false;
}

/** Fetches what a head announces. Throws a PackError. */
async function fetchUpdate(follow: Updated, fetched: FetchedHead, step: Step): Promise<CompiledFile> {
  const { address, key } = follow;
  if (key !== null) await checkSignature(address, fetched, key);
  const bytes = await fetchFile(address, fetched);
  step('fetched');
  const file = await compileFile(bytes, follow, step);
  if (file.pack.id !== follow.packId) throw new PackError('head', `${file.pack.id}, not ${follow.packId}`);
  if (file.pack.sequence !== fetched.head.sequence) throw new PackError('sequence');
  const first = file.pack.update?.key;
  if (key === null && first !== undefined) await checkSignature(address, fetched, first);
  return file;
}

/** Stores an update in one transaction, unless something newer was stored meanwhile. Returns whether it is in use. */
async function storeUpdate(follow: Updated, file: CompiledFile, expires: number): Promise<boolean> {
  const before = await contentInUse(follow);
  const isStaged = before !== undefined && isDrastic(before, file.pack);
  const changes = before ? changesBetween(before, file.pack) : [];
  const incoming = { facts: file.facts, expires, key: file.pack.update?.key ?? null };
  return transact(async (stores) => {
    const known = await followIn(stores, follow.packId);
    if (!known || known.last !== follow.last || known.seen !== follow.seen) return false;
    const next = (isStaged ? withStaged : withUpdate)(known, incoming, moment());
    await putGeneration(stores, generationOf(file, next.last, changes), file.bytes);
    await putFollow(stores, next);
    return !isStaged;
  });
}

async function look(follow: Updated): Promise<void> {
  const step = tellSteps(follow.address);
  try {
    const fetched = await fetchHead(follow.address);
    const { expires } = fetched.head;
    if (!isNewer(follow, fetched)) {
      await changeFollow(follow.packId, (known) => afterLook(known, expires, moment()));
      return await tellChanged();
    }
    const file = await fetchUpdate(follow, fetched, step);
    const isInUse = await storeUpdate(follow, file, expires);
    step('written');
    await (isInUse ? switchPacks() : tellChanged());
    step('switched');
  } catch (error) {
    const wait = error instanceof PackError ? error.wait : 0;
    await changeFollow(follow.packId, (known) => afterFailure(known, problemOf(error), moment(), wait));
    await tellChanged();
  }
}

const running = new Map<string, Promise<void>>();

/**
 * Asks the address of a pack for a newer generation, and stores what it gets. What goes wrong there is stored, too, and
 * changes nothing in use. Rejects only if the browser's storage fails. A pack is asked for once at a time.
 */
export function updatePack(follow: Updated): Promise<void> {
  const { packId } = follow;
  const work = running.get(packId) ?? keepAwake(() => look(follow)).finally(() => running.delete(packId));
  running.set(packId, work);
  return work;
}
