import { cueIndex } from '../core/matching/cues.ts';
import { lexiconOfPack } from '../core/matching/lexicon/entries.ts';
import { matcherOf } from '../core/matching/matcher.ts';
import { checkedLanguage, languageOf } from '../core/matching/text-language.ts';
import { isTooEarly, type ReasonedSign, topicSigns, topicWords } from '../core/matching/topic-signs.ts';
import type { Pack } from '../core/pack/model.ts';
import { addSigns, isOnTopic, TOPIC_WEIGHTS, topicOf } from '../core/topic.ts';

/** A text to be judged: its blocks, of which the first is the headline if `hasHeadline`. */
export type JudgedText = {
  readonly blocks: readonly string[];
  readonly hasHeadline: boolean;
  readonly lang: string;
  readonly date: string | null;
};

/** The verdict on a text, its points, and the sign of each block. */
export type TextVerdict = {
  readonly isOn: boolean;
  readonly isTooEarly: boolean;
  readonly points: number;
  /** Whether the text names anybody. If it does not, there is nothing that the verdict could change. */
  readonly hasNames: boolean;
  readonly signs: readonly ReasonedSign[];
};

/** Returns what judges whole texts as the extension judges a page. Every text is on topic if the pack has no topic. */
export function topicJudge(pack: Pack): (text: JudgedText) => TextVerdict {
  const match = matcherOf(pack, lexiconOfPack(pack));
  const topic = topicOf(pack);
  const words = topic && topicWords(pack, topic);
  const index = cueIndex(pack.issues);
  return ({ blocks, hasHeadline, lang, date }) => {
    if (!words) return { isOn: true, isTooEarly: false, points: 0, hasNames: true, signs: [] };
    const tag = checkedLanguage(lang, blocks.join(' '));
    const { mentions } = match(blocks, { date, language: tag, evidence: [] });
    const weights = blocks.map((_, at) => {
      if (hasHeadline && at === 0) return TOPIC_WEIGHTS.headline;
      return at < (hasHeadline ? 3 : 2) ? TOPIC_WEIGHTS.lead : TOPIC_WEIGHTS.text;
    });
    const signs = topicSigns(blocks, mentions, words, {
      known: { points: 0, sides: 0 },
      weights,
      language: languageOf(tag),
      issues: () => index,
    });
    const all = addSigns(signs.map((sign, at) => ({ ...sign, weight: weights[at] ?? TOPIC_WEIGHTS.text })));
    const early = isTooEarly(pack, date);
    const hasNames = mentions.some((some) => some.length > 0);
    return { isOn: !early && isOnTopic(all), isTooEarly: early, points: all.points, hasNames, signs };
  };
}

/** Prints the reasons of a verdict, one line each. */
export const topicReasons = ({ signs, isTooEarly: early }: TextVerdict): string[] => [
  ...(early ? ['the article is older than what the pack covers'] : []),
  ...signs.flatMap(({ reasons }, at) =>
    reasons.map(
      ({ kind, sides, words }) =>
        `block ${at + 1}: ${kind} “${words}”, beside ${sides === 3 ? 'both sides' : sides === 0 ? 'no side' : 'one side'}`,
    ),
  ),
];
