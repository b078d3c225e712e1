import { askBackground as ask } from '../../../platform/messaging.ts';
import { notes, outside } from './clock.ts';

export { answerMessages, askPage } from '../../../platform/messaging.ts';

type Ask = typeof ask;

/** Hands on a view and notes how long it took. */
const timed: Ask = async (type, request) => {
  const start = performance.now();
  const view = await ask(type, request);
  notes.views.push(performance.now() - start);
  return view;
};

/**
 * As the one that it stands for; what the page spends on sending counts, the time until the answer does not. For the
 * count on the toolbar nobody waits.
 */
export const askBackground: Ask = (type, request) => {
  if (type === 'setBadge') return ask(type, request);
  return outside((type === 'view' ? timed : ask)(type, request));
};
