import type { ViewRequests } from '../../core/protocol/view-requests.ts';
import type { Handlers } from '../../platform/messaging.ts';
import { knowledge } from './knowledge.ts';

/** The background's handlers for requests that both web pages and pages of the extension send. */
export const viewAnswers: Handlers<ViewRequests, unknown> = {
  view: (request) => knowledge().view(request),
  match({ texts, ...facts }) {
    const found = knowledge().match(texts, facts);
    const entities = new Set(found.mentions.flat().map(({ entity }) => entity));
    return { ...found, lines: knowledge().lines(entities) };
  },
};
