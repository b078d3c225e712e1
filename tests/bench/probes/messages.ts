import { askBackground as ask } from '../../../platform/messages.ts';
import { outside } from './clock.ts';

export { answerMessages, askPage } from '../../../platform/messages.ts';

/**
 * As the one that it stands for; what the page spends on sending counts, the time until the answer does not. For the
 * count on the toolbar nobody waits.
 */
export const askBackground: typeof ask = (type, request) =>
  type === 'counted' ? ask(type, request) : outside(ask(type, request));
