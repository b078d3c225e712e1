import type { SentRequest } from '../../../core/protocol/pack-requests.ts';
import type { NoteRequest } from '../../../platform/network.ts';
import { hasDatabase } from './database.ts';
import { readRequests, transact } from './store.ts';

/** How many requests are remembered. */
const MOST = 300;

/**
 * Remembers a request before it is made. It rejects if it cannot: what cannot be listed is not sent. The list is in the
 * database, because every page that opens reads `storage.local`.
 */
export const noteRequest: NoteRequest = async (address) => {
  const day = new Date().toISOString().slice(0, 10);
  const request: SentRequest = { address, day, bytes: 0, result: 'unfinished' };
  const key = await transact(async (stores) => {
    const store = stores.objectStore('requests');
    const added = await store.add(request);
    for (const old of (await store.getAllKeys()).slice(0, -MOST)) await store.delete(old);
    return added;
  });
  return async (end) => {
    await transact((stores) => stores.objectStore('requests').put({ ...request, ...end }, key));
  };
};

/** Returns the requests that are remembered, latest first. */
export const requestsSent = async (): Promise<readonly SentRequest[]> =>
  (await hasDatabase()) ? (await readRequests()).toReversed() : [];
