import { askFromPage as ask } from '../../../platform/messaging.ts';
import { notes, outside } from './clock.ts';

export { answerInTab } from '../../../platform/messaging.ts';

/** Sends a message; notes how long a view takes. */
async function send(type: string, request: unknown[]): Promise<unknown> {
  const start = performance.now();
  const answer = await (ask as (type: string, ...request: unknown[]) => Promise<unknown>)(type, ...request);
  if (type === 'view') notes.views.push(performance.now() - start);
  return answer;
}

/**
 * As the one that it stands for; what the page spends on sending counts, the time until the answer does not. For the
 * page's status nobody waits.
 */
export const askFromPage = ((type: string, ...request: unknown[]) =>
  type === 'statusChanged' ? send(type, request) : outside(send(type, request))) as typeof ask;
