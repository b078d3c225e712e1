import type { Parts, Path, Report } from '../parts.ts';

type Proof = { readonly source?: unknown; readonly basis?: unknown; readonly note?: unknown };

function checkProof(proof: Proof | undefined, path: Path, report: Report): void {
  if (!proof) return;
  if (proof.source !== undefined && proof.basis !== undefined)
    report(path, 'this has both a source and “basis: public-record”; keep one of them');
  if (proof.source === undefined && proof.basis === undefined)
    report(path, 'this has no evidence; add “source”, or “basis: public-record” with a note');
  if (proof.basis !== undefined && proof.note === undefined)
    report(path, 'what is public record needs a note that says what is known; add “note”');
}

/** Reports acts, orders, ends, outcomes and governments without a source or a note on the public record. */
export function checkProofs({ acts, actors, proposals }: Parts): void {
  acts?.value.acts.forEach((act, at) => {
    checkProof(act, ['acts', at], acts.report);
    act.after?.forEach((one, place) => {
      checkProof(one, ['acts', at, 'after', place], acts.report);
    });
  });
  for (const { value, report } of actors) {
    value.governments?.forEach((government, at) => {
      checkProof(government, ['governments', at], report);
    });
    value.positions.forEach((position, at) => {
      checkProof(position.until, ['positions', at, 'until'], report);
      for (const key of ['after', 'replaces'] as const)
        position[key]?.forEach((one, place) => {
          checkProof(one, ['positions', at, key, place], report);
        });
    });
  }
  for (const { value, report } of proposals)
    value.points.forEach(({ outcome }, at) => {
      checkProof(outcome, ['points', at, 'outcome'], report);
    });
}
