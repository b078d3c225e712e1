import { cuesText, namesText, packText, topicText } from 'virtual:pack';
import { lazily } from '../../core/lazily.ts';
import { cueIndex } from '../../core/matching/cues.ts';
import { type FrozenLexicon, thaw } from '../../core/matching/lexicon/thaw.ts';
import { type Matcher, matcherOf } from '../../core/matching/matcher.ts';
import type { Mention, PageFacts } from '../../core/matching/mention.ts';
import { issuesIn, subjectsAround } from '../../core/matching/subjects.ts';
import { languageOf } from '../../core/matching/text-language.ts';
import { isTooEarly, topicSigns, topicWords } from '../../core/matching/topic-signs.ts';
import type { Issue, Pack, Topic } from '../../core/pack/model.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import { lineOf } from '../../core/positions/lines.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import type { ViewRequests } from '../../core/protocol/view-requests.ts';
import type { TopicAnswer, TopicQuestion } from '../../core/topic.ts';

type ViewRequest = Parameters<ViewRequests['view']>[0];

type Knowledge = {
  readonly index: PackIndex;
  /** Builds in advance what matching (`names`) or a card (`cues`) needs. */
  prepare(what: 'names' | 'cues'): void;
  /** Finds and resolves the mentions in blocks of text. */
  match: Matcher;
  /** Returns what texts with their mentions show of the pack's topic; null if the pack has none. */
  topic(
    texts: readonly string[],
    mentions: readonly (readonly Mention[])[],
    asked: TopicQuestion & Pick<PageFacts, 'date' | 'language'>,
  ): TopicAnswer | null;
  /** Returns what is known about an entity at a date, its issues ranked by the text around a mention. */
  view(request: ViewRequest): EntityView | null;
  /** Returns the ids of the issues that a text in a language (BCP 47, or empty) is about, most relevant first. */
  issuesIn(text: string, language: string): string[];
  /** Returns the names and kinds of entities. */
  lines(entities: Iterable<string>): EntityLine[];
  /** Returns the actors with a position on an issue, and the last rung of each. */
  holdersOf(issue: string): EntityLine[];
};

/** Decodes base64 (RFC 4648). */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function build(): Knowledge {
  const pack = JSON.parse(packText) as Pack;
  const wordsOfIssues = lazily(() => JSON.parse(cuesText) as Record<string, Pick<Issue, 'cues' | 'hints'>>);
  const index = indexPack(pack, ({ id }) => wordsOfIssues()[id]?.cues ?? {});
  // Cards and look-ups need no matcher.
  const matcher = lazily(() => matcherOf(pack, thaw(JSON.parse(namesText) as FrozenLexicon, bytesOf)));
  const cues = lazily(() =>
    cueIndex(pack.issues.map((issue) => ({ ...issue, ...wordsOfIssues()[issue.id] }))),
  );
  const topic = lazily(() => {
    const described = JSON.parse(topicText) as Topic | null;
    return described && topicWords(pack, described);
  });
  return {
    index,
    prepare: (what) => void (what === 'names' ? matcher() : cues()),
    match: (texts, facts) => matcher()(texts, facts),
    topic(texts, mentions, { date, language, ...asked }) {
      const words = topic();
      if (!words) return null;
      const found = topicSigns(texts, mentions, words, {
        ...asked,
        language: languageOf(language),
        issues: cues,
      });
      const signs = found.map(({ points, sides }) => ({ points, sides }));
      return { signs, isTooEarly: isTooEarly(pack, date) };
    },
    view({ paragraph = '', named = [], heading = '', page = '', language = '', ...request }) {
      const around = { paragraph, named, heading, page };
      const subjects = subjectsAround(cues(), request.entity, around, languageOf(language));
      return viewOf(index, {
        ...request,
        paragraphIssues: subjects.paragraph,
        headingIssues: subjects.heading,
        pageIssues: subjects.page,
      });
    },
    issuesIn: (text, tag) => issuesIn(cues(), text, { language: languageOf(tag) }),
    lines: (entities) => [...entities].flatMap((id) => lineOf(index, id) ?? []),
    holdersOf: (issue) => holdersOf(index, issue),
  };
}

/** The pack and everything compiled from it. Built on first use after each start of the background. */
export const knowledge = lazily(build);
