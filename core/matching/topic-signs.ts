import { parseDate } from '../dates.ts';
import { LANGUAGES } from '../pack/languages.ts';
import type { Language, Pack, Topic } from '../pack/model.ts';
import {
  addSigns,
  isOnTopic,
  pointsOf,
  type Sides,
  TOPIC_WEIGHTS,
  type TopicQuestion,
  type TopicReason,
  type TopicSign,
} from '../topic.ts';
import { type Span, type Word, wordsOf } from './clauses.ts';
import { type CueIndex, cueIndex, hitsIn } from './cues.ts';
import type { Mention } from './mention.ts';

/** How far from a word a side may stand to belong to it, in UTF-16 units: about two sentences. */
const REACH = 300;

type Side = 1 | 2;

/** What finds the topic in texts: the words of each language, compiled on first use, and the actors of each side. */
export type TopicWords = {
  readonly sides: CueIndex;
  readonly words: CueIndex;
  readonly sideOf: ReadonlyMap<string, Side>;
  readonly plans: ReadonlySet<string>;
  readonly issues: ReadonlySet<string>;
};

const NO_TITLE = { en: '' };
const CONFLICT = 'conflict';
const KINDS = ['talks', 'contacts', 'war', 'others'] as const;

/** Returns the actors of a party: itself, those whose roles belong to it, directly or not, and those listed. */
function actorsOf(pack: Pack, party: string, listed: readonly string[]): ReadonlySet<string> {
  const own = new Set([party, ...listed]);
  for (let size = 0; size !== own.size; ) {
    size = own.size;
    for (const { id, roles } of pack.actors)
      if (roles.some(({ of }) => of !== undefined && own.has(of))) own.add(id);
  }
  return own;
}

/** Prepares what finds a pack's topic in texts. */
export const topicWords = (pack: Pack, topic: Topic): TopicWords => ({
  sides: cueIndex([
    ...topic.sides.map(({ words }, at) => ({ id: String(at + 1), title: NO_TITLE, cues: words })),
    { id: CONFLICT, title: NO_TITLE, cues: topic.words.conflict },
  ]),
  words: cueIndex(KINDS.map((id) => ({ id, title: NO_TITLE, cues: topic.words[id] }))),
  sideOf: new Map(
    topic.sides.flatMap(({ party, actors }, at) =>
      [...actorsOf(pack, party, actors)].map((id) => [id, (at + 1) as Side] as const),
    ),
  ),
  plans: new Set(pack.proposals.map(({ id }) => id)),
  issues: new Set(topic.issues),
});

type SideHit = Span & { readonly sides: Sides };
type WordHit = Span & { readonly kind: TopicReason['kind'] | 'others' };

const hitsOf = (index: CueIndex, words: readonly Word[], language: Language | undefined) =>
  (language === undefined ? LANGUAGES : [language]).flatMap((one) => {
    const table = index.get(one);
    return table ? hitsIn(table(), words, false) : [];
  });

const distance = (one: Span, other: Span): number =>
  Math.max(0, one.start - other.end, other.start - one.end);

const nearest = (to: Span, among: readonly Span[]): number =>
  Math.min(Number.POSITIVE_INFINITY, ...among.map((span) => distance(to, span)));

const allOf = (hits: readonly SideHit[]): Sides =>
  hits.reduce<number>((all, { sides }) => all | sides, 0) as Sides;

/** Returns which sides stand near a word; null if another conflict stands nearer. */
function sidesNear(word: Span, sides: readonly SideHit[], others: readonly Span[]): Sides | null {
  const near = sides.filter((side) => distance(word, side) <= REACH);
  const isOfOthers = nearest(word, others) < nearest(word, near);
  return isOfOthers ? null : allOf(near);
}

/** Returns the sides and words that name them in a text, with the mentions of their actors. */
function sideHits(
  words: readonly Word[],
  mentions: readonly Mention[],
  of: TopicWords,
  language: Language | undefined,
): SideHit[] {
  const named = mentions.flatMap(({ start, end, entity }): SideHit[] => {
    const sides = of.sideOf.get(entity);
    return sides === undefined ? [] : [{ start, end, sides }];
  });
  const said = hitsOf(of.sides, words, language).map(
    ({ start, end, issue }): SideHit => ({
      start,
      end,
      sides: issue === CONFLICT ? 3 : (Number(issue) as Side),
    }),
  );
  return [...named, ...said];
}

/** Words of a text that show something: plans among its mentions, words of the topic, and cues of its issues. */
function wordHits(
  words: readonly Word[],
  mentions: readonly Mention[],
  of: TopicWords,
  { language, issues }: Asked,
): WordHit[] {
  const plans = mentions.filter(({ entity }) => of.plans.has(entity));
  const cues = issues ? hitsOf(issues, words, language) : [];
  return [
    ...plans.map(({ start, end }): WordHit => ({ start, end, kind: 'plan' })),
    ...hitsOf(of.words, words, language).map(
      ({ issue, start, end }): WordHit => ({ start, end, kind: issue as WordHit['kind'] }),
    ),
    ...cues
      .filter(({ issue, isHint }) => !isHint && of.issues.has(issue))
      .map(({ start, end }): WordHit => ({ start, end, kind: 'issue' })),
  ];
}

/** The language of a text, all if undefined; and the cues of the issues, or null to do without. */
type Asked = { readonly language: Language | undefined; readonly issues: CueIndex | null };

/** What a text shows of the topic, and why. */
export type ReasonedSign = TopicSign & { readonly reasons: readonly TopicReason[] };

/** Returns what a text with some mentions shows of the topic: the best reason of each kind. */
function topicSign(
  text: string,
  mentions: readonly Mention[],
  of: TopicWords,
  asked: Asked,
  around: Sides,
): ReasonedSign {
  const words = wordsOf(text);
  const sides = sideHits(words, mentions, of, asked.language);
  const hits = wordHits(words, mentions, of, asked);
  const others = hits.filter(({ kind }) => kind === 'others');
  const best = new Map<TopicReason['kind'], TopicReason>();
  for (const { kind, start, end } of hits) {
    if (kind === 'others') continue;
    const beside = sidesNear({ start, end }, sides, others);
    const known = best.get(kind);
    if (beside === null) continue;
    const near = (beside | around) as Sides;
    if (!known || pointsOf([{ ...known, sides: near }]) > pointsOf([known]))
      best.set(kind, { kind, sides: near, words: text.slice(start, end) });
  }
  const reasons = [...best.values()];
  return { points: pointsOf(reasons), sides: best.get('plan')?.sides ? 3 : allOf(sides), reasons };
}

const NO_SIGN: ReasonedSign = { points: 0, sides: 0, reasons: [] };

/** What a reading asks: the weight of each text, the language, and the cues of the issues. */
type Question = Pick<TopicQuestion, 'known' | 'weights'> & {
  readonly language: Language | undefined;
  readonly issues: () => CueIndex;
};

/**
 * Returns what each text of a page shows of the topic, as far as it matters: if headline and lead make the page the
 * pack's business, nothing else is read. The cues of issues, which cost more, are sought only if words do not suffice.
 */
export function topicSigns(
  texts: readonly string[],
  mentions: readonly (readonly Mention[])[],
  of: TopicWords,
  { known, weights, language, issues }: Question,
): ReasonedSign[] {
  const weightOf = (at: number): number => weights[at] ?? TOPIC_WEIGHTS.text;
  // A headline is about the whole text: a side that is named anywhere belongs to its words.
  const named = mentions
    .flat()
    .reduce<number>((all, { entity }) => all | (of.sideOf.get(entity) ?? 0), 0) as Sides;
  const signAt = (at: number, index: CueIndex | null): ReasonedSign => {
    const around = weightOf(at) === TOPIC_WEIGHTS.headline ? named : 0;
    return topicSign(texts[at] ?? '', mentions[at] ?? [], of, { language, issues: index }, around);
  };
  const add = (signs: readonly TopicSign[]): TopicSign =>
    addSigns(signs.map((sign, at) => ({ ...sign, weight: weightOf(at) })));
  const head = texts.map((_, at) => (weightOf(at) > TOPIC_WEIGHTS.text ? signAt(at, null) : NO_SIGN));
  if (isOnTopic(add(head))) return head;
  const signs = head.map((sign, at) => (weightOf(at) > TOPIC_WEIGHTS.text ? sign : signAt(at, null)));
  const all = addSigns([known, add(signs)].map((sign) => ({ ...sign, weight: 1 })));
  if (isOnTopic(all) || all.sides === 0) return signs;
  return signs.map((sign, at) => (sign.sides === 0 ? sign : signAt(at, issues())));
}

/** Returns whether a day (`YYYY-MM-DD`) is before the pack's coverage, and the pack says nothing of that very day. */
export function isTooEarly({ coverage, positions, proposals, acts }: Pack, date: string | null): boolean {
  const day = date === null ? undefined : parseDate(date)?.latest;
  const from = parseDate(coverage.from)?.earliest;
  if (day === undefined || from === undefined || day >= from) return false;
  return ![...positions, ...proposals, ...acts].some((said) => {
    const on = parseDate(said.date);
    return on?.earliest === day && on.latest === day;
  });
}
