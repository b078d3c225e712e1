import { canGoBack, EMBEDDED, type Follow } from '../../../core/following/follow.ts';
import type { PackFacts, PackProblem, PackState } from '../../../core/protocol/pack-requests.ts';
import { activePacks, knownFollows } from './active-packs.ts';
import { embeddedFacts, embeddedPack, presentFollow } from './embedded.ts';
import { lostFollow, readMirror } from './mirror.ts';
import { PackError, problemOf } from './pack-error.ts';

/** A pack of which the database has lost everything but its id and its address. */
const lostFacts = ({ packId, address }: Follow): PackFacts => ({
  id: packId,
  title: { en: packId },
  origin: address === null ? 'imported' : 'followed',
  address,
  editors: [],
  licence: '',
  coverage: { from: '', to: '' },
  counts: { actors: 0, proposals: 0, positions: 0, names: 0, sources: 0 },
  digest: '',
  key: null,
  sequence: 0,
});

/** Returns a followed pack as the settings page shows it. `known` are its facts if they are not stored with it. */
const stateOf = (follow: Follow, isUsed: boolean, known?: PackFacts): PackState => ({
  ...(known ?? follow.facts ?? lostFacts(follow)),
  isOn: follow.isOn,
  isUsed,
  seen: follow.seen,
  updated: known ? null : follow.updated,
  checked: follow.checked,
  problem: follow.problem,
  staged: follow.staged,
  canGoBack: canGoBack(follow),
});

async function embeddedState(
  stored: Follow | undefined,
  isUsed: boolean,
  problem: PackProblem | null,
): Promise<PackState> {
  const facts = await embeddedFacts();
  // Without another pack that can be used, it is in use even if it was turned off.
  const follow = stored && { ...stored, isOn: stored.isOn || isUsed };
  if (follow) return stateOf(follow, isUsed, follow.current === EMBEDDED ? facts : undefined);
  const unused = { seen: 0, updated: null, checked: null, staged: null, canGoBack: false };
  return { ...facts, ...unused, isOn: true, isUsed, problem };
}

/** Returns all packs as the settings page shows them, the embedded one first. Never rejects for the database. */
export async function packStates(): Promise<readonly PackState[]> {
  // First, because what cannot be read is stored as a problem with its pack.
  const used = new Set((await activePacks()).map(({ id }) => id));
  let follows: readonly Follow[] = [];
  let problem: PackProblem | null = null;
  try {
    follows = await knownFollows();
  } catch (error) {
    const found = problemOf(error);
    problem = found;
    follows = ((await readMirror()) ?? []).map((one) => presentFollow(lostFollow(one, found)));
  }
  const own = follows.find(({ packId }) => packId === embeddedPack.id);
  const others = follows.filter((follow) => follow !== own);
  return [
    await embeddedState(own, used.has(embeddedPack.id), problem),
    ...others.map((follow) => stateOf(follow, used.has(follow.packId))),
  ];
}

/** Returns a pack as the settings page shows it. Throws a PackError if it is no longer there. */
export async function packState(id: string): Promise<PackState> {
  const state = (await packStates()).find((pack) => pack.id === id);
  if (!state) throw new PackError('expired', id);
  return state;
}
