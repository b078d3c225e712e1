import { type Follow, type Moment, newFollow, withUpdate } from '../../../core/following/follow.ts';
import { changesBetween, type PackChange } from '../../../core/pack/pack-changes.ts';
import type { PackFacts, PackPreview } from '../../../core/protocol/pack-requests.ts';
import { knownFollows } from './active-packs.ts';
import { type CompiledFile, compileFile, readFileBytes } from './compile-file.ts';
import { embeddedPack, publishing } from './embedded.ts';
import { checkSignature, fetchFile, fetchHead } from './fetch-pack.ts';
import { contentInUse, generationOf } from './generations.ts';
import { PackError } from './pack-error.ts';
import { switchPacks, tellSteps } from './packs-changed.ts';
import { dropPreviewed, putFollow, putGeneration, putPreviewed, readPreviewed, transact } from './store.ts';

/** Hours until a reader looks again at a pack that does not say. */
const DEFAULT_EXPIRES = 24;

/** The present moment, with chance for the next look. */
export const moment = (): Moment => ({ now: Date.now(), random: Math.random() });

/** Returns the follow that a file from an address replaces. Throws a PackError if another pack has its id. */
function replaced(
  follows: readonly Follow[],
  packId: string,
  address: string | null,
  sequence: number,
): Follow | undefined {
  const known = follows.find((follow) => follow.packId === packId);
  const isEmbedded = packId === embeddedPack.id;
  const taken = isEmbedded
    ? address === null || address !== publishing.update?.address
    : known !== undefined && known.address !== address;
  if (taken) throw new PackError('idTaken', packId);
  const lowest = isEmbedded ? Math.max(known?.seen ?? 0, publishing.sequence) : (known?.seen ?? 0);
  if (address !== null && sequence < lowest) throw new PackError('sequence', `${sequence} after ${lowest}`);
  return known;
}

/** Keeps a file under a token, and returns what a reader sees of it. */
async function previewed(
  { bytes, pack, compiled, compiledDigest, facts }: CompiledFile,
  expires: number,
): Promise<PackPreview> {
  const known = replaced(await knownFollows(), facts.id, facts.address, facts.sequence);
  const key = facts.address === null ? null : (known?.key ?? pack.update?.key ?? null);
  const token = crypto.randomUUID();
  await putPreviewed({ token, bytes, compiled, compiledDigest, facts, key, expires });
  return { ...facts, token, isNew: known === undefined && facts.id !== embeddedPack.id };
}

/** Fetches the pack at an address, which is not followed yet. Throws a PackError. */
export async function previewAddress(given: string): Promise<PackPreview> {
  const address = URL.canParse(given) ? new URL(given).href : given;
  const step = tellSteps(address);
  const fetched = await fetchHead(address);
  const bytes = await fetchFile(address, fetched);
  step('fetched');
  const known = (await knownFollows()).find((follow) => follow.packId === fetched.head.id);
  const pinned = known?.address === address ? known.key : null;
  const file = await compileFile(bytes, { address, key: pinned }, step);
  if (file.pack.id !== fetched.head.id)
    throw new PackError('head', `${fetched.head.id}, not ${file.pack.id}`);
  if (file.pack.sequence !== fetched.head.sequence) throw new PackError('sequence');
  const key = pinned ?? file.pack.update?.key;
  if (key !== undefined) await checkSignature(address, fetched, key);
  return previewed(file, fetched.head.expires);
}

/** Reads the text of a file that the reader has chosen. Throws a PackError. */
export const previewText = async (text: string): Promise<PackPreview> =>
  previewed(
    await compileFile(new TextEncoder().encode(text), { address: null }, tellSteps(null)),
    DEFAULT_EXPIRES,
  );

/** Returns what a file changes in the content in use of the pack that it replaces. */
async function changesIn(facts: PackFacts, bytes: Uint8Array): Promise<readonly PackChange[]> {
  const known = (await knownFollows()).find(({ packId }) => packId === facts.id);
  const before = known && (await contentInUse(known));
  return before
    ? changesBetween(
        before,
        readFileBytes(bytes, () => undefined),
      )
    : [];
}

/** Follows or imports what was previewed. Returns the pack's id. Throws a PackError. */
export async function followPreviewed(token: string): Promise<string> {
  const kept = await readPreviewed(token);
  if (!kept) throw new PackError('expired');
  const { facts, bytes, expires, key } = kept;
  const step = tellSteps(facts.address);
  const changes = await changesIn(facts, bytes);
  await transact(async (stores) => {
    const all = await stores.objectStore('follows').getAll();
    const known =
      replaced(all, facts.id, facts.address, facts.sequence) ?? newFollow(facts.id, facts.address);
    const isSame = known.facts?.digest === facts.digest && known.problem?.code !== 'damaged';
    if (isSame) return putFollow(stores, { ...known, isOn: true });
    const follow = { ...withUpdate(known, { facts, expires, key }, moment()), isOn: true };
    await putGeneration(stores, generationOf(kept, follow.last, changes), bytes);
    await putFollow(stores, follow);
  });
  step('written');
  await dropPreviewed();
  await switchPacks();
  step('switched');
  return facts.id;
}
