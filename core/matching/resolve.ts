import { parseDate } from '../dates.ts';
import type { Candidate, Mention, PageFacts, Resolved, Rule } from './mention.ts';

/** So many other telling entities on a page make a weak name certain enough. */
const COMPANY = 3;

type Page = {
  /** Entities that a strong name on the page has named. */
  readonly evidence: ReadonlySet<string>;
  /** The number of those that tell what the page is about. */
  readonly company: number;
  /** The article's day, in days since 1970-01-01, or null. */
  readonly day: number | null;
};

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
  { evidence, company, day }: Page,
): { entity: string; rule: Rule } | undefined {
  const meant = meantAt(candidate, day);
  const [only] = meant;
  if (only === undefined) return;
  if (candidate.kind !== 'named')
    return meant.length === 1
      ? { entity: only, rule: candidate.kind === 'metonym' ? 'capital' : 'description' }
      : undefined;
  if (meant.length === 1 && candidate.strength === 'strong') return { entity: only, rule: 'name' };
  const known = meant.filter((entity) => evidence.has(entity));
  if (known.length === 1) return { entity: known[0] as string, rule: 'known' };
  const isInCompany = company >= COMPANY || candidate.proposers?.some((id) => evidence.has(id));
  return meant.length === 1 && isInCompany ? { entity: only, rule: 'company' } : undefined;
}

/** True while more evidence could give the candidate a meaning, or take it away again. */
function isOpen(candidate: Candidate, { evidence, day }: Page): boolean {
  if (candidate.kind !== 'named') return false;
  const meant = meantAt(candidate, day);
  const known = meant.filter((entity) => evidence.has(entity)).length;
  if (meant.length < 2) return meant.length === 1 && candidate.strength === 'weak' && known === 0;
  return known < 2;
}

/** The entity that a candidate is evidence for: that of a strong name which is nobody else's. */
function toldBy(candidate: Candidate, day: number | null): string | undefined {
  if (candidate.kind !== 'named' || candidate.strength === 'weak' || candidate.entities.length > 1) return;
  return meantAt(candidate, day)[0];
}

/**
 * Decides the candidates of some blocks with what is known of their page. A name of one entity that is strong names
 * it and is evidence for it in every block; a weak name, or one of several entities, means the one entity among its
 * own that the evidence holds, and a weak one of a single entity also counts in the company of three telling ones, a plan in that of its proposer.
 * Descriptions and capitals mean the one entity that fits the article's day. A block stays undecided while more
 * evidence could change its mentions: asked again with the grown evidence, its new mentions replace the earlier ones.
 *
 * @param isTelling whether naming an entity tells that a page is about the pack's topic; a state does not
 */
export function resolve(
  blocks: readonly (readonly Candidate[])[],
  facts: PageFacts,
  isTelling: (entity: string) => boolean = () => false,
): Resolved {
  const day = facts.date === null ? null : (parseDate(facts.date)?.latest ?? null);
  const evidence = new Set(facts.evidence);
  for (const candidate of blocks.flat()) {
    const entity = toldBy(candidate, day);
    if (entity !== undefined) evidence.add(entity);
  }
  const page: Page = { evidence, company: [...evidence].filter(isTelling).length, day };
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
  return { mentions, evidence: [...evidence].sort(), undecided };
}
