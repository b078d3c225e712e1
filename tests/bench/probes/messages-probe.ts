import { askFromPage as ask } from '../../../platform/messaging.ts';
import { notes, outside } from './clock.ts';

export { answerInTab, openPort } from '../../../platform/messaging.ts';

/** Sends a message and records how long a view takes. */
async function send(type: string, request: unknown[]): Promise<unknown> {
  const start = performance.now();
  const answer = await (ask as (type: string, ...request: unknown[]) => Promise<unknown>)(type, ...request);
  if (type === 'view') notes.views.push(performance.now() - start);
  return answer;
}

/**
 * Replaces the original. The time that the page spends on sending counts; the wait for the answer does not.
 * Nothing waits for the answer to `statusChanged`, so it does not interrupt the measurement.
 */
export const askFromPage = ((type: string, ...request: unknown[]) =>
  type === 'statusChanged' ? send(type, request) : outside(send(type, request))) as typeof ask;
