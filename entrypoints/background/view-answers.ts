import { checkedLanguage } from '../../core/matching/text-language.ts';
import type { ViewRequests } from '../../core/protocol/view-requests.ts';
import type { Handlers } from '../../platform/messaging.ts';
import { knowledge } from './knowledge.ts';

/** The background's handlers for requests that both web pages and pages of the extension send. */
export const viewAnswers: Handlers<ViewRequests, unknown> = {
  view: async (request) => (await knowledge()).view(request),
  async match({ texts, topic, sample, ...declared }) {
    const packs = await knowledge();
    const language = sample === undefined ? declared.language : checkedLanguage(declared.language, sample);
    const found = packs.match(texts, { ...declared, language }, topic);
    const entities = new Set(found.mentions.flat().map(({ entity }) => entity));
    return { ...found, language, lines: packs.lines(entities) };
  },
};
