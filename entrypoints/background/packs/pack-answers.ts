import {
  canGoBack,
  EMBEDDED,
  type Follow,
  withAccepted,
  withPrevious,
} from '../../../core/following/follow.ts';
import type { PackRequests, PackState } from '../../../core/protocol/pack-requests.ts';
import type { Handlers } from '../../../platform/messaging.ts';
import { activePacks, knownFollows } from './active-packs.ts';
import type { Generation } from './database.ts';
import { embeddedPack, embeddedText, ITS_OWN } from './embedded.ts';
import { followPreviewed, previewAddress, previewText } from './follow-pack.ts';
import { soundFile } from './generations.ts';
import { forgetPack } from './mirror.ts';
import { answerOf, PackError } from './pack-error.ts';
import { switchPacks } from './packs-changed.ts';
import { requestsSent } from './sent.ts';
import { packState, packStates } from './shown-packs.ts';
import { changeFollow, readGeneration } from './store.ts';
import { allUpdated, updatePack } from './update-pack.ts';

async function followOf(id: string): Promise<Follow> {
  const follow = (await knownFollows()).find(({ packId }) => packId === id);
  if (!follow) throw new PackError('expired', id);
  return follow;
}

/** Changes a pack that is followed, as the reader asked. Returns how it is then. */
async function change(id: string, to: (follow: Follow) => Follow): Promise<PackState> {
  if (!(await changeFollow(id, to))) throw new PackError('expired', id);
  await switchPacks();
  return packState(id);
}

/** Turns a pack on or off. The embedded pack stays on without another: turned off now, it would vanish with the next one. */
async function setPack(id: string, on: boolean): Promise<PackState> {
  const isNeeded =
    !on && id === embeddedPack.id && (await activePacks()).every((pack) => pack.id === embeddedPack.id);
  return isNeeded ? packState(id) : change(id, (follow) => ({ ...follow, isOn: on }));
}

/** Returns a stored generation whose file is sound. Throws a PackError if there is none. */
async function sound(id: string, number: number | null): Promise<Generation> {
  const generation = number === null ? undefined : await readGeneration(id, number);
  if (!generation) throw new PackError('expired', id);
  if (!(await soundFile(id, generation.number, generation.facts.digest))) throw new PackError('damaged');
  return generation;
}

async function goBack(id: string): Promise<PackState> {
  const known = await followOf(id);
  const { previous } = known;
  if (previous !== null && !canGoBack(known)) return packState(id);
  const facts = previous === EMBEDDED ? null : (await sound(id, previous)).facts;
  return change(id, (follow) =>
    follow.previous === previous ? withPrevious(follow, facts, { now: Date.now() }) : follow,
  );
}

/** Uses a staged update. If another has come since the reader saw it, that one waits for its own decision. */
async function acceptStaged(id: string, staged: number): Promise<PackState> {
  const { staged: waiting } = await followOf(id);
  if (waiting !== null && waiting !== staged) return packState(id);
  const { facts } = await sound(id, waiting);
  return change(id, (follow) =>
    follow.staged === staged ? withAccepted(follow, facts, { now: Date.now() }) : follow,
  );
}

const refuseStaged = (id: string, staged: number): Promise<PackState> =>
  change(id, (follow) => (follow.staged === staged ? { ...follow, staged: null } : follow));

/** Returns the literal public file of a pack; for the embedded one, a file with the same content. */
async function textOf(id: string): Promise<string> {
  const follow = (await knownFollows()).find(({ packId }) => packId === id);
  const number = follow ? follow.current : EMBEDDED;
  if (id === embeddedPack.id && number === EMBEDDED) return embeddedText();
  const bytes = number === null ? undefined : await soundFile(id, number, follow?.facts?.digest);
  if (!bytes) throw new PackError(follow ? 'damaged' : 'expired', id);
  return new TextDecoder().decode(bytes);
}

/** Deletes a pack. The embedded pack is followed further, but a generation that was deleted is not fetched again. */
async function unfollow(id: string): Promise<null> {
  if (id === embeddedPack.id) await changeFollow(id, (follow) => ({ ...follow, ...ITS_OWN, problem: null }));
  else await forgetPack(id);
  await switchPacks();
  return null;
}

/** The background's handlers for requests about packs. */
export const packAnswers: Handlers<PackRequests> = {
  packs: packStates,
  previewPack: ({ address }) => answerOf(() => previewAddress(address)),
  previewFile: ({ text }) => answerOf(() => previewText(text)),
  followPack: ({ token }) => answerOf(async () => packState(await followPreviewed(token))),
  unfollowPack: ({ id }) => answerOf(() => unfollow(id)),
  setPack: ({ id, on }) => answerOf(() => setPack(id, on)),
  updatePack: ({ id }) =>
    answerOf(async () => {
      const follow = (await allUpdated()).find(({ packId }) => packId === id);
      if (follow) await updatePack(follow);
      return packState(id);
    }),
  acceptStaged: ({ id, staged }) => answerOf(() => acceptStaged(id, staged)),
  refuseStaged: ({ id, staged }) => answerOf(() => refuseStaged(id, staged)),
  goBack: ({ id }) => answerOf(() => goBack(id)),
  packText: ({ id }) => answerOf(() => textOf(id)),
  packChanges: ({ id }) =>
    answerOf(async () => {
      const follow = (await knownFollows()).find(({ packId }) => packId === id);
      const number = follow?.staged ?? follow?.current ?? EMBEDDED;
      return number === EMBEDDED ? [] : ((await readGeneration(id, number))?.changes ?? []);
    }),
  requestsSent,
};
