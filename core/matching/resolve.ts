import { parseDate } from '../dates.ts';
import type { Candidate, Mention, PageFacts, Resolved, Rule } from './mention.ts';

/** So many other telling entities on a page make a weak name certain enough. */
const COMPANY = 2;
/** And so many the name of a plan, whose words say more. */
const COMPANY_OF_PLAN = 1;

/** So many entities a page has to speak of, by names and capitals, before a capital means its government. */
const TOPIC = 3;

/** What is noted of a page; see `PageFacts.evidence`. */
const byFullName = (entity: string): string => entity;
const bySurname = (entity: string): string => `~${entity}`;
const byNamesake = (entity: string): string => `!${entity}`;
const byCapital = (entity: string): string => `^${entity}`;

type Page = {
  readonly notes: ReadonlySet<string>;
  /** The number of those that tell what the page is about. */
  readonly company: number;
  /** The number of entities that it speaks of. */
  readonly spokenOf: number;
  /** The article's day, in days since 1970-01-01, or null. */
  readonly day: number | null;
};

/** True for an entity that the page has named: by its full name, or by its surname and no namesake has turned up. */
const isKnown = (entity: string, notes: ReadonlySet<string>): boolean =>
  notes.has(byFullName(entity)) || (notes.has(bySurname(entity)) && !notes.has(byNamesake(entity)));

/** True where a surname on this page is a namesake's. */
const isTaken = ({ bare }: Candidate, entity: string, notes: ReadonlySet<string>): boolean =>
  bare !== undefined && notes.has(byNamesake(entity)) && !notes.has(byFullName(entity));

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
  { notes, company, spokenOf, day }: Page,
): { entity: string; rule: Rule } | undefined {
  if (candidate.isNamesake) return;
  const meant = meantAt(candidate, day).filter((entity) => !isTaken(candidate, entity, notes));
  const [only] = meant;
  if (only === undefined) return;
  if (candidate.kind === 'descriptive')
    return meant.length === 1 ? { entity: only, rule: 'description' } : undefined;
  if (candidate.kind === 'metonym')
    return meant.length === 1 && spokenOf >= TOPIC ? { entity: only, rule: 'capital' } : undefined;
  if (meant.length === 1 && candidate.strength === 'strong') return { entity: only, rule: 'name' };
  const known = meant.filter((entity) => isKnown(entity, notes));
  if (known.length === 1) return { entity: known[0] as string, rule: 'known' };
  const isInCompany =
    company >= (candidate.proposers ? COMPANY_OF_PLAN : COMPANY) ||
    candidate.proposers?.some((id) => isKnown(id, notes));
  return meant.length === 1 && isInCompany ? { entity: only, rule: 'company' } : undefined;
}

/** True while more evidence could give the candidate a meaning, or take it away again. */
function isOpen(candidate: Candidate, { notes, spokenOf, day }: Page): boolean {
  if (candidate.kind === 'metonym') return spokenOf < TOPIC;
  if (candidate.kind === 'descriptive' || candidate.isNamesake) return false;
  const meant = meantAt(candidate, day);
  const sure = meant.filter((entity) => notes.has(byFullName(entity))).length;
  if (meant.length > 1) return sure < 2;
  return meant.length === 1 && sure === 0 && (candidate.strength === 'weak' || candidate.bare !== undefined);
}

/** What a candidate notes of its page: a namesake, or the entity that a strong name of nobody else's names. */
function notesOf(candidate: Candidate, day: number | null): string[] {
  const { kind, strength, entities, bare, isNamesake } = candidate;
  if (isNamesake) return entities.map(byNamesake);
  if (kind === 'metonym') return entities.map(byCapital);
  if (kind !== 'named' || strength === 'weak' || entities.length > 1) return [];
  return meantAt(candidate, day).map(bare ? bySurname : byFullName);
}

/**
 * Decides the candidates of some blocks with what is known of their page. A name of one entity that is strong names
 * it and is evidence for it in every block, except that a surname is nobody's where the page speaks of a namesake and
 * never of its bearer by the full name. A weak name, or one of several entities, means the one entity among its own
 * that the evidence holds; a weak one of a single entity also counts in the company of two telling ones, and that of
 * a plan in the company of one, or of its proposer.
 * Descriptions mean the one entity that fits the article's day; a capital means its government on a page that speaks
 * of three entities at least. A block stays undecided while more
 * evidence could change its mentions: asked again with the grown evidence, its new mentions replace the earlier ones.
 *
 * @param isOnTopic whether naming an entity tells that a page is about the pack's topic; a state does not
 */
export function resolve(
  blocks: readonly (readonly Candidate[])[],
  facts: PageFacts,
  isOnTopic: (entity: string) => boolean = () => false,
): Resolved {
  const day = facts.date === null ? null : (parseDate(facts.date)?.latest ?? null);
  const notes = new Set(facts.evidence);
  for (const candidate of blocks.flat()) for (const note of notesOf(candidate, day)) notes.add(note);
  const noted = [...new Set([...notes].map((note) => note.replace(/^[~!^]/, '')))];
  const named = noted.filter((entity) => isKnown(entity, notes));
  const page: Page = {
    ...{ notes, day },
    company: named.filter(isOnTopic).length,
    spokenOf: noted.filter((entity) => isKnown(entity, notes) || notes.has(byCapital(entity))).length,
  };
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
  return { mentions, evidence: [...notes].sort(), undecided };
}
