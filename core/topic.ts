import type { ByLanguage, Pack, Topic } from './pack/model.ts';

/** Which sides of the negotiation a text names, as a sum: 0 none, 1 or 2 one of them, 3 both. */
export type Sides = 0 | 1 | 2 | 3;

/**
 * What a block of text shows of the pack's topic: a kind of word, the sides near it, and the words themselves. `talks`
 * speaks of ending the conflict, `plan` is a proposal of the pack, `issue` a cue of one of its issues; `contacts` and
 * `war` are words that other subjects have too.
 */
export type TopicReason = {
  readonly kind: 'talks' | 'plan' | 'issue' | 'contacts' | 'war';
  readonly sides: Sides;
  readonly words: string;
};

/** What a text shows of the topic: points, and the sides that it names at all. A plan stands for both sides. */
export type TopicSign = { readonly points: number; readonly sides: Sides };

/**
 * Points of a reason by the sides near it: none, the first, the second, both. The first side is the one whose land the
 * conflict is about: a truce beside its name is seldom another one.
 */
const POINTS: Readonly<Record<TopicReason['kind'], readonly [number, number, number, number]>> = {
  plan: [0.5, 3, 3, 3],
  talks: [1, 2, 1, 3],
  issue: [0, 0.75, 0.5, 1.5],
  contacts: [0, 0.5, 0.25, 1.35],
  war: [0, 0.25, 0.25, 0.75],
};

/** What counts more: an article says in its headline and in its lead what it is about. */
export const TOPIC_WEIGHTS = { headline: 2, lead: 1.5, text: 1 } as const;

/** Points that make a text the pack's business: one paragraph on the talks has as many. */
const ENOUGH = 2;
/** Fewer points of a block, weighed, count for nothing: a long page must not become the pack's business by chance. */
const LEAST = 1;
/** Number of sections from which a page may have several subjects. */
const SEVERAL = 3;

/** Returns the points of the reasons that a block of text gives. */
export const pointsOf = (reasons: readonly TopicReason[]): number =>
  reasons.reduce((sum, { kind, sides }) => sum + POINTS[kind][sides], 0);

/** A sign of a block of a page, with its weight (see {@link TOPIC_WEIGHTS}) and its section. */
export type PlacedSign = TopicSign & { readonly weight: number; readonly section: number };

/** What the background needs to judge some texts: what the rest of their page shows, and the weight of each text. */
export type TopicQuestion = { readonly known: TopicSign; readonly weights: readonly number[] };

/** Its answer: what each text shows, and whether the article is older than what the pack covers. */
export type TopicAnswer = { readonly signs: readonly TopicSign[]; readonly isTooEarly: boolean };

/** The same question for every pack: a pack of `known` whose sign is null needs no answer. Packs are known by key. */
export type TopicQuestions = Pick<TopicQuestion, 'weights'> & {
  readonly known: Readonly<Record<string, TopicSign | null>>;
};

/** The answers by the packs' keys, in the order of the packs; null for a pack without a topic to judge by. */
export type TopicAnswers = Readonly<Record<string, TopicAnswer | null>>;

/** Adds up what some blocks of a page show. */
export function addSigns(signs: readonly (TopicSign & { readonly weight: number })[]): TopicSign {
  let points = 0;
  let all = 0;
  for (const sign of signs) {
    all |= sign.sides;
    const weighed = sign.points * sign.weight;
    if (weighed >= LEAST) points += weighed;
  }
  return { points, sides: all as Sides };
}

/** Returns whether a text is the pack's business: it names the first side, and shows enough beside that. */
export const isOnTopic = ({ points, sides }: TopicSign): boolean => (sides & 1) === 1 && points >= ENOUGH;

/** Which part of a page is the pack's business: all of it, some of its sections, or nothing. */
export type TopicVerdict = 'all' | 'none' | ReadonlySet<number>;

/**
 * Judges a page by the signs of its blocks. A page whose head is about the topic, or at least half of its sections, is
 * so as a whole; so is one without sections. Of other pages, a live blog or a newsletter, only the sections are that
 * are about it by themselves.
 */
export function judgeTopic(signs: readonly PlacedSign[]): TopicVerdict {
  const whole = addSigns(signs);
  if (!isOnTopic(whole)) return 'none';
  const sections = Map.groupBy(signs, ({ section }) => section);
  const head = addSigns(signs.filter(({ weight }) => weight > TOPIC_WEIGHTS.text));
  if (sections.size < SEVERAL || isOnTopic({ ...whole, points: head.points })) return 'all';
  const own = [...sections].filter(([, some]) => isOnTopic({ ...addSigns(some) }));
  if (own.length === 0 || own.length * 2 >= sections.size) return 'all';
  return new Set(own.map(([section]) => section));
}

/** Returns a pack's topic. What it leaves out follows from its parties and its issues; null if it has no parties. */
export function topicOf({ topic, parties, actors, issues }: Pack): Topic | null {
  if (topic) return topic;
  if (parties.length === 0) return null;
  const wordsOf = (party: string): ByLanguage => {
    const { seat = {}, adjectives = {} } = actors.find(({ id }) => id === party) ?? {};
    const languages = [...Object.keys(seat), ...Object.keys(adjectives)] as (keyof ByLanguage)[];
    return Object.fromEntries(
      languages.map((language) => [language, [...(seat[language] ?? []), ...(adjectives[language] ?? [])]]),
    );
  };
  return {
    sides: parties.map((party) => ({ party, actors: [], words: wordsOf(party) })),
    issues: issues.map(({ id }) => id),
    words: { conflict: {}, talks: {}, contacts: {}, war: {}, others: {} },
  };
}
