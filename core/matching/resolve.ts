import type { Candidate, Mention, PageFacts, Resolved } from './mention.ts';

/** The one entity that a candidate means, as far as the evidence tells; a strong name of one entity needs none. */
function decide(candidate: Candidate, evidence: ReadonlySet<string>): string | undefined {
  const [only] = candidate.entities;
  if (candidate.entities.length === 1 && candidate.strength === 'strong') return only;
  const known = candidate.entities.filter((entity) => evidence.has(entity));
  return known.length === 1 ? known[0] : undefined;
}

/** True while more evidence could give the candidate a meaning, or take it away again. */
function isOpen(candidate: Candidate, evidence: ReadonlySet<string>): boolean {
  const known = candidate.entities.filter((entity) => evidence.has(entity)).length;
  if (candidate.entities.length === 1) return candidate.strength === 'weak' && known === 0;
  return known < 2;
}

/**
 * Decides the candidates of some blocks with what is known of their page. A name of one entity that is strong names
 * it and is evidence for it in every block; a weak name, or one of several entities, means the one entity among its
 * own that the evidence holds. A block stays undecided while more evidence could change its mentions: asked again
 * with the grown evidence, its new mentions replace the earlier ones.
 */
export function resolve(blocks: readonly (readonly Candidate[])[], facts: PageFacts): Resolved {
  const evidence = new Set(facts.evidence);
  for (const { entities, strength } of blocks.flat()) {
    const [entity] = entities;
    if (strength === 'strong' && entities.length === 1 && entity !== undefined) evidence.add(entity);
  }
  const mentions = blocks.map((candidates) =>
    candidates.flatMap((candidate): Mention[] => {
      const entity = decide(candidate, evidence);
      return entity === undefined
        ? []
        : [{ start: candidate.start, end: candidate.end, entity, kind: 'named' }];
    }),
  );
  const undecided = blocks.flatMap((candidates, index) =>
    candidates.some((candidate) => isOpen(candidate, evidence)) ? [index] : [],
  );
  return { mentions, evidence: [...evidence].sort(), undecided };
}
