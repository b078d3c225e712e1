import { checkedLanguage } from '../../core/matching/text-language.ts';
import { hasAnything } from '../../core/positions/offered.ts';
import type { ViewRequests } from '../../core/protocol/view-requests.ts';
import type { Handlers } from '../../platform/messaging.ts';
import { knowledge } from './knowledge.ts';

/** The background's handlers for requests that both web pages and pages of the extension send. */
export const viewAnswers: Handlers<ViewRequests, unknown> = {
  view: (request) => knowledge().view(request),
  match({ texts, topic, sample, ...declared }) {
    const language = sample === undefined ? declared.language : checkedLanguage(declared.language, sample);
    const facts = { ...declared, language };
    const found = knowledge().match(texts, facts);
    // The matcher finds every name, because a name is evidence for others. What has nothing to show is not marked.
    const mentions = found.mentions.map((block) =>
      block.filter(({ entity }) => hasAnything(knowledge().index, entity)),
    );
    const entities = new Set(mentions.flat().map(({ entity }) => entity));
    const answer = { ...found, language, mentions, lines: knowledge().lines(entities) };
    return topic
      ? { ...answer, topic: knowledge().topic(texts, found.mentions, { ...facts, ...topic }) }
      : answer;
  },
};
