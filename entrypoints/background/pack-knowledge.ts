import { lazily } from '../../core/lazily.ts';
import { type CueIndex, cueIndex } from '../../core/matching/cues.ts';
import { type FrozenLexicon, thaw } from '../../core/matching/lexicon/thaw.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import type { Mention, PageFacts, Resolved } from '../../core/matching/mention.ts';
import { issuesIn, subjectsAround } from '../../core/matching/subjects.ts';
import { languageOf } from '../../core/matching/text-language.ts';
import { isTooEarly, topicSigns, topicWords } from '../../core/matching/topic-signs.ts';
import type { CompiledPack } from '../../core/pack/compiled-pack.ts';
import type { Issue, Pack, Topic } from '../../core/pack/model.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { allLines } from '../../core/positions/lines.ts';
import { hasAnything } from '../../core/positions/offered.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import type { ViewRequests } from '../../core/protocol/view-requests.ts';
import type { TopicAnswer, TopicQuestion } from '../../core/topic.ts';
import { bytesOf } from './packs/digest.ts';

/** Asks for a view; the texts around the mention rank its issues. */
export type ViewRequest = Parameters<ViewRequests['view']>[0];

/** A pack and everything compiled from it, each part on first use. */
export type PackKnowledge = {
  /** What `packOfId` returns for the ids of the pack. */
  readonly key: string;
  readonly index: PackIndex;
  /** Builds in advance what matching (`names`) or a card (`cues`) needs. */
  prepare(what: 'names' | 'cues'): void;
  /**
   * Finds and resolves the mentions in blocks of text, and answers what they show of the topic: null if the pack has
   * none, undefined if it was not asked. Mentions of entities that have nothing to show are left out.
   */
  match(
    texts: readonly string[],
    facts: PageFacts,
    asked: TopicQuestion | null,
  ): { readonly found: Resolved; readonly topic: TopicAnswer | null | undefined };
  /** Returns what is known about an entity at a date, its issues ranked by the text around a mention. */
  view(request: ViewRequest): EntityView | null;
  /** Returns the ids of the issues that a text in a language (BCP 47, or empty) is about, most relevant first. */
  issuesIn(text: string, language: string): string[];
  /** Returns a line for everything that can be looked up. */
  allLines(): readonly EntityLine[];
};

/** Returns the function that answers what texts with all their mentions show of a pack's topic. */
function topicOf(pack: Pack, topicText: string, cues: () => CueIndex) {
  const topic = lazily(() => {
    const described = JSON.parse(topicText) as Topic | null;
    return described && topicWords(pack, described);
  });
  return (
    texts: readonly string[],
    mentions: readonly (readonly Mention[])[],
    { date, language }: PageFacts,
    asked: TopicQuestion,
  ): TopicAnswer | null => {
    const words = topic();
    if (!words) return null;
    const question = { ...asked, language: languageOf(language), issues: cues };
    const signs = topicSigns(texts, mentions, words, question).map(({ points, sides }) => ({
      points,
      sides,
    }));
    return { signs, isTooEarly: isTooEarly(pack, date) };
  };
}

/** Reads a compiled pack. `key` is what `packOfId` returns for its ids. */
export function packKnowledge(compiled: CompiledPack, key: string): PackKnowledge {
  const pack = JSON.parse(compiled.packText) as Pack;
  const wordsOfIssues = lazily(
    () => JSON.parse(compiled.cuesText) as Record<string, Pick<Issue, 'cues' | 'hints'>>,
  );
  const index = indexPack(pack, ({ id }) => wordsOfIssues()[id]?.cues ?? {});
  // Cards and look-ups need no matcher.
  const matcher = lazily(() =>
    matcherOf(pack, thaw(JSON.parse(compiled.namesText) as FrozenLexicon, bytesOf)),
  );
  const cues = lazily(() =>
    cueIndex(pack.issues.map((issue) => ({ ...issue, ...wordsOfIssues()[issue.id] }))),
  );
  const topic = topicOf(pack, compiled.topicText, cues);
  return {
    key,
    index,
    prepare: (what) => void (what === 'names' ? matcher() : cues()),
    match(texts, facts, asked) {
      const all = matcher()(texts, facts);
      // The matcher finds every name, because a name is evidence for others. What has nothing to show is not marked.
      const mentions = all.mentions.map((block) => block.filter(({ entity }) => hasAnything(index, entity)));
      return {
        found: { ...all, mentions },
        topic: asked ? topic(texts, all.mentions, facts, asked) : undefined,
      };
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
    allLines: lazily(() => allLines(index)),
  };
}
