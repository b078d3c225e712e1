import { parseDate } from '../dates.ts';
import type { Candidate, Evidence, Mention, PageFacts, Resolved, Rule } from './mention.ts';

/** Minimum number of other on-topic entities on a page that confirm a weak name. */
const COMPANY = 2;
/** The same for the name of a plan, whose words say more. */
const COMPANY_OF_PLAN = 1;

/** Minimum number of entities, by names and capitals, on a page on which a capital means its government. */
const MIN_SUBJECTS = 3;

/** How a page has told of each entity. */
type Told = ReadonlyMap<string, ReadonlySet<Evidence['by']>>;

type Page = {
  readonly told: Told;
  /** The number of named entities that show what the page is about. */
  readonly company: number;
  /** The number of entities that it names, by names and capitals. */
  readonly subjects: number;
  /** The article's day, in days since 1970-01-01, or null. */
  readonly day: number | null;
};

const isTold = (told: Told, entity: string, by: Evidence['by']): boolean =>
  told.get(entity)?.has(by) === true;

/** True for an entity that the page has named: by its full name, or by its surname while no namesake has turned up. */
const isNamed = (told: Told, entity: string): boolean =>
  isTold(told, entity, 'full-name') || (isTold(told, entity, 'surname') && !isTold(told, entity, 'namesake'));

/** True where a surname on this page is a namesake's. */
const isTaken = ({ bare }: Candidate, entity: string, told: Told): boolean =>
  bare !== undefined && isTold(told, entity, 'namesake') && !isTold(told, entity, 'full-name');

/** The entities that a candidate can mean on the article's day; on a page without a date, whatever it ever meant. */
function meantAt({ entities, terms }: Candidate, day: number | null): readonly string[] {
  if (!terms || day === null) return entities;
  return entities.filter((entity) => {
    const own = terms.filter((term) => term.entity === entity);
    return own.length === 0 || own.some(({ from, to }) => from <= day && day <= to);
  });
}

/** The one entity that a candidate means, as far as the evidence tells, and by which rule. */
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

/** True while more evidence could give the candidate a meaning, or take it away again. */
function isOpen(candidate: Candidate, { told, subjects, day }: Page): boolean {
  if (candidate.kind === 'metonym') return subjects < MIN_SUBJECTS;
  if (candidate.kind === 'descriptive' || candidate.isNamesake) return false;
  const meant = meantAt(candidate, day);
  const sure = meant.filter((entity) => isTold(told, entity, 'full-name')).length;
  if (meant.length > 1) return sure < 2;
  return meant.length === 1 && sure === 0 && (candidate.strength === 'weak' || candidate.bare !== undefined);
}

/** What a candidate tells of its page: a namesake, or the entity that a strong name of nobody else names. */
function evidenceOf(candidate: Candidate, day: number | null): Evidence[] {
  const { kind, strength, entities, bare, isNamesake } = candidate;
  const all = (ids: readonly string[], by: Evidence['by']): Evidence[] =>
    ids.map((entity) => ({ entity, by }));
  if (isNamesake) return all(entities, 'namesake');
  if (kind === 'metonym') return all(entities, 'capital');
  if (kind !== 'named' || strength === 'weak' || entities.length > 1) return [];
  return all(meantAt(candidate, day), bare ? 'surname' : 'full-name');
}

/** Collects evidence by entity, each piece once. */
function collect(evidence: Iterable<Evidence>): Map<string, Set<Evidence['by']>> {
  const told = new Map<string, Set<Evidence['by']>>();
  for (const { entity, by } of evidence) {
    const own = told.get(entity);
    if (own) own.add(by);
    else told.set(entity, new Set([by]));
  }
  return told;
}

/** Evidence as a list, in one order whatever came first. */
const listed = (told: Told): Evidence[] =>
  [...told.keys()]
    .sort()
    .flatMap((entity) => [...(told.get(entity) ?? [])].sort().map((by) => ({ entity, by })));

/**
 * Decides the candidates of some blocks with what is known of their page. A name of one entity that is strong names
 * it and is evidence for it in every block, except that a surname is nobody's where the page speaks of a namesake and
 * never of its bearer by the full name. A weak name, or one of several entities, means the one entity among its own
 * that the evidence holds; a weak one of a single entity also counts in the company of two telling ones, and that of
 * a plan in the company of one, or of its proposer.
 * Descriptions mean the one entity that fits the article's day; a capital means its government on a page that names
 * at least three entities. A block stays undecided while more evidence could change its mentions: asked again with
 * the grown evidence, its new mentions replace the earlier ones.
 *
 * @param isOnTopic whether naming an entity shows that a page is about the pack's topic; naming a state does not
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
