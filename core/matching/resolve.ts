import { parseDate } from '../dates.ts';
import type { Candidate, Evidence, Mention, PageFacts, Resolved, Rule } from './mention.ts';

/** Minimum number of other on-topic entities on a page that confirm a weak name. */
const COMPANY = 2;
/** The same for the name of a plan, which is more distinctive. */
const COMPANY_OF_PLAN = 1;

/** Minimum number of entities on a page, by name or capital city, for a capital to mean its government. */
const MIN_SUBJECTS = 3;

/** The kinds of evidence that a page has given for each entity. */
type Told = ReadonlyMap<string, ReadonlySet<Evidence['by']>>;

type Page = {
  readonly told: Told;
  /** Number of named entities that show that the page is on topic. */
  readonly company: number;
  /** Number of entities on the page, by name or capital city. */
  readonly subjects: number;
  /** The article's day, in days since 1970-01-01, or null. */
  readonly day: number | null;
};

const isTold = (told: Told, entity: string, by: Evidence['by']): boolean =>
  told.get(entity)?.has(by) === true;

/** True if the page has the entity's full name, or its surname without evidence of a namesake. */
const isNamed = (told: Told, entity: string): boolean =>
  isTold(told, entity, 'full-name') || (isTold(told, entity, 'surname') && !isTold(told, entity, 'namesake'));

/** True if a surname on this page belongs to a namesake. */
const isTaken = ({ bare }: Candidate, entity: string, told: Told): boolean =>
  bare !== undefined && isTold(told, entity, 'namesake') && !isTold(told, entity, 'full-name');

/** Returns the entities that a candidate can mean on the article's day, or at any time if that is unknown. */
function meantAt({ entities, terms }: Candidate, day: number | null): readonly string[] {
  if (!terms || day === null) return entities;
  return entities.filter((entity) => {
    const own = terms.filter((term) => term.entity === entity);
    return own.length === 0 || own.some(({ from, to }) => from <= day && day <= to);
  });
}

/** Returns the one entity that a candidate means according to the evidence, and the rule that applied. */
function decide(
  candidate: Candidate,
  { told, company, subjects, day }: Page,
): { entity: string; rule: Rule } | undefined {
  if (candidate.isNamesake) return;
  const meant = meantAt(candidate, day).filter((entity) => !isTaken(candidate, entity, told));
  const [only] = meant;
  if (only === undefined) return;
  if (candidate.kind === 'descriptive')
    return meant.length === 1 ? { entity: only, rule: 'description' } : undefined;
  if (candidate.kind === 'metonym')
    return meant.length === 1 && subjects >= MIN_SUBJECTS ? { entity: only, rule: 'capital' } : undefined;
  if (meant.length === 1 && candidate.strength === 'strong') return { entity: only, rule: 'name' };
  const known = meant.filter((entity) => isNamed(told, entity));
  if (known.length === 1) return { entity: known[0] as string, rule: 'known' };
  const isInCompany =
    company >= (candidate.proposers ? COMPANY_OF_PLAN : COMPANY) ||
    candidate.proposers?.some((id) => isNamed(told, id));
  return meant.length === 1 && isInCompany ? { entity: only, rule: 'company' } : undefined;
}

/** True if more evidence could give the candidate a meaning or take its meaning away. */
function isOpen(candidate: Candidate, { told, subjects, day }: Page): boolean {
  if (candidate.kind === 'metonym') return subjects < MIN_SUBJECTS;
  if (candidate.kind === 'descriptive' || candidate.isNamesake) return false;
  const meant = meantAt(candidate, day);
  const sure = meant.filter((entity) => isTold(told, entity, 'full-name')).length;
  if (meant.length > 1) return sure < 2;
  return meant.length === 1 && sure === 0 && (candidate.strength === 'weak' || candidate.bare !== undefined);
}

/** Returns the evidence of a candidate: a namesake, a capital city, or the one entity with a strong name. */
function evidenceOf(candidate: Candidate, day: number | null): Evidence[] {
  const { kind, strength, entities, bare, isNamesake } = candidate;
  const all = (ids: readonly string[], by: Evidence['by']): Evidence[] =>
    ids.map((entity) => ({ entity, by }));
  if (isNamesake) return all(entities, 'namesake');
  if (kind === 'metonym') return all(entities, 'capital');
  if (kind !== 'named' || strength === 'weak' || entities.length > 1) return [];
  return all(meantAt(candidate, day), bare ? 'surname' : 'full-name');
}

/** Groups evidence by entity, without duplicates. */
function collect(evidence: Iterable<Evidence>): Map<string, Set<Evidence['by']>> {
  const told = new Map<string, Set<Evidence['by']>>();
  for (const { entity, by } of evidence) {
    const own = told.get(entity);
    if (own) own.add(by);
    else told.set(entity, new Set([by]));
  }
  return told;
}

/** Returns evidence as a list, in an order that does not depend on the input. */
const listed = (told: Told): Evidence[] =>
  [...told.keys()]
    .sort()
    .flatMap((entity) => [...(told.get(entity) ?? [])].sort().map((by) => ({ entity, by })));

/**
 * Resolves the candidates of some blocks, given what is known about their page. A strong name of one entity
 * means that entity and is evidence for it in every block, but a surname means nobody if the page mentions a
 * namesake and never the bearer's full name. A weak name, or one that entities share, means the one of its
 * entities that the evidence names. A weak name of one entity also counts if the page names two on-topic
 * entities; for a plan, one or its proposer is enough. A description means the one entity that it fits on the
 * article's day. A capital city means its government if the page has at least three entities. A block stays
 * undecided while more evidence could change its mentions. If it is resolved again, the new mentions replace
 * the earlier ones.
 *
 * @param isOnTopic whether naming an entity shows that a page is about the pack's topic (a state does not)
 */
export function resolve(
  blocks: readonly (readonly Candidate[])[],
  facts: PageFacts,
  isOnTopic: (entity: string) => boolean = () => false,
): Resolved {
  const day = facts.date === null ? null : (parseDate(facts.date)?.latest ?? null);
  const fresh = blocks.flatMap((candidates) => candidates.flatMap((candidate) => evidenceOf(candidate, day)));
  const told = collect([...facts.evidence, ...fresh]);
  const named = [...told.keys()].filter((entity) => isNamed(told, entity));
  const subjects = [...told.keys()].filter(
    (entity) => isNamed(told, entity) || isTold(told, entity, 'capital'),
  );
  const page: Page = { told, day, company: named.filter(isOnTopic).length, subjects: subjects.length };
  const mentions = blocks.map((candidates) =>
    candidates.flatMap((candidate): Mention[] => {
      const decided = decide(candidate, page);
      const { start, end, kind } = candidate;
      return decided ? [{ start, end, entity: decided.entity, kind, rule: decided.rule }] : [];
    }),
  );
  const undecided = blocks.flatMap((candidates, index) =>
    candidates.some((candidate) => isOpen(candidate, page)) ? [index] : [],
  );
  return { mentions, evidence: listed(told), undecided };
}
