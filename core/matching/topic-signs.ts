import { LANGUAGES } from '../pack/languages.ts';
import type { Language, Pack, Topic } from '../pack/model.ts';
import { countOf, type Sides, type TopicReason, type TopicSign } from '../topic.ts';
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

/** Returns which sides stand near a word; none if another conflict stands nearer. */
function sidesNear(word: Span, sides: readonly SideHit[], others: readonly Span[]): Sides {
  const near = sides.filter((side) => distance(word, side) <= REACH);
  const isOfOthers = nearest(word, others) < nearest(word, near);
  return isOfOthers ? 0 : allOf(near);
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

/** What a text shows of the topic, given its mentions; null if nothing. With `issues`, also by their cues. */
export function topicSign(
  text: string,
  mentions: readonly Mention[],
  of: TopicWords,
  { language, issues }: { readonly language: Language | undefined; readonly issues: CueIndex | null },
): TopicSign | null {
  const words = wordsOf(text);
  const sides = sideHits(words, mentions, of, language);
  const found = hitsOf(of.words, words, language).map(
    ({ issue, ...span }): WordHit => ({ ...span, kind: issue as WordHit['kind'] }),
  );
  const others = found.filter(({ kind }) => kind === 'others');
  const plans = mentions
    .filter(({ entity }) => of.plans.has(entity))
    .map(({ start, end }): WordHit => ({ start, end, kind: 'plan' }));
  const cues = (issues ? hitsOf(issues, words, language) : [])
    .filter(({ issue, isHint }) => !isHint && of.issues.has(issue))
    .map(({ start, end }): WordHit => ({ start, end, kind: 'issue' }));
  const best = new Map<TopicReason['kind'], TopicReason>();
  for (const { kind, start, end } of [...plans, ...found, ...cues]) {
    if (kind === 'others') continue;
    const near = sidesNear({ start, end }, sides, others);
    const known = best.get(kind);
    if (!known || countOf(near) > countOf(known.sides))
      best.set(kind, { kind, sides: near, words: text.slice(start, end) });
  }
  const named = allOf(sides);
  const isNothing = named === 0 && best.size === 0;
  return isNothing ? null : { sides: named, reasons: [...best.values()] };
}
