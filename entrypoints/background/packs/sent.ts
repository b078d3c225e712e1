import type { SentRequest } from '../../../core/protocol/pack-requests.ts';
import { browser } from '../../../platform/browser.ts';
import type { NoteRequest } from '../../../platform/network.ts';
import { inTurn } from '../../../platform/settings-store.ts';

const KEY = 'sent';
/** How many requests are remembered. */
const MOST = 300;

type Noted = SentRequest & { readonly id: string };

const isNoted = (item: unknown): item is Noted => {
  const { id, address, day, bytes, result } = (item ?? {}) as Partial<Noted>;
  return [id, address, day, result].every((text) => typeof text === 'string') && typeof bytes === 'number';
};

async function noted(): Promise<readonly Noted[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter(isNoted) : [];
}

const changeNoted = (change: (all: readonly Noted[]) => readonly Noted[]): Promise<void> =>
  inTurn(async () => browser.storage.local.set({ [KEY]: change(await noted()).slice(-MOST) }));

/** Remembers a request before it is made. It rejects if it cannot: what cannot be listed is not sent. */
export const noteRequest: NoteRequest = async (address) => {
  const id = crypto.randomUUID();
  const day = new Date().toISOString().slice(0, 10);
  await changeNoted((all) => [...all, { id, address, day, bytes: 0, result: 'unfinished' }]);
  return (end) => changeNoted((all) => all.map((one) => (one.id === id ? { ...one, ...end } : one)));
};

/** Returns the requests that are remembered, latest first. */
export const requestsSent = async (): Promise<readonly SentRequest[]> =>
  (await noted()).map(({ id, ...request }) => request).toReversed();
