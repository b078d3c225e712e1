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

/** What one block shows: the sides that it names at all, and the best reason of each kind. */
export type TopicSign = { readonly sides: Sides; readonly reasons: readonly TopicReason[] };

/** Where a block stands: in the page's headline, in its lead (standfirst and first paragraphs), or further down. */
export type TopicPlace = 'headline' | 'lead' | 'text';

/** What a block of a page shows, where it stands, and the section that it belongs to. */
export type TopicBlock = {
  readonly sign: TopicSign | null;
  readonly place: TopicPlace;
  readonly section: number;
};

/** Points of a reason by the number of sides near it: none, one, both. */
const POINTS: Readonly<Record<TopicReason['kind'], readonly [number, number, number]>> = {
  plan: [1, 3, 3],
  talks: [0, 1, 3],
  issue: [0, 0.5, 2],
  contacts: [0, 0.25, 1],
  war: [0, 0.25, 0.75],
};

/** An article says at its head what it is about. */
const WEIGHT: Readonly<Record<TopicPlace, number>> = { headline: 2, lead: 1.5, text: 1 };

/** Points that make a text the pack's business: one paragraph on the talks has as many. */
const ENOUGH = 3;

/** Number of sections from which a page may have several subjects. */
const SEVERAL = 3;

/** Returns the number of sides. */
export const countOf = (sides: Sides): 0 | 1 | 2 => (sides === 3 ? 2 : sides === 0 ? 0 : 1);

/** Returns how much one block shows, in points. */
export const pointsOf = (sign: TopicSign | null): number =>
  (sign?.reasons ?? []).reduce((sum, { kind, sides }) => sum + POINTS[kind][countOf(sides)], 0);

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
