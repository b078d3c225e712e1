import type { Localised } from '../pack/model.ts';
import { placeInCoverage } from './coverage.ts';
import { issueView } from './issues.ts';
import { leadOf, sinceOf } from './lead.ts';
import { nameOf, type PackIndex } from './pack-index.ts';

/** A change of an actor's position on an issue after an article: the headlines before and after it, and its EDTF date. */
export type ChangeAfter = {
  readonly entity: string;
  readonly name: Localised;
  readonly issue: string;
  readonly title: Localised;
  readonly from: Localised;
  readonly to: Localised;
  readonly date: string;
};

/**
 * Returns the changes of the entities' positions after the article's date (`YYYY-MM-DD`), in the order of the
 * entities and of the pack's issues. A change that several hold is listed once, for its speaker, if the speaker is
 * among the entities. Empty if the article has no date or is later than the dossier, because no change can then
 * be established.
 */
export function changesAfter(
  index: PackIndex,
  entities: readonly string[],
  date: string | null,
): ChangeAfter[] {
  const { coverage, asOf } = placeInCoverage(index, date);
  if (coverage.article === 'undated' || coverage.article === 'after') return [];
  const all = entities.flatMap((id) =>
    index.pack.issues.flatMap((issue) => {
      const view = issueView(index, id, issue, asOf, null);
      const [from, to] = [leadOf(view), sinceOf(view)];
      return from && to ? [{ id, issue, from, to }] : [];
    }),
  );
  const isTold = ({ issue, to: { speaker } }: (typeof all)[number]): boolean =>
    all.some((other) => other.id === speaker?.id && other.issue === issue);
  return all
    .filter((change) => !isTold(change))
    .map(({ id, issue, from, to }) => ({
      entity: id,
      name: nameOf(index, id).name,
      issue: issue.id,
      title: issue.title,
      from: from.headline,
      to: to.headline,
      date: to.date,
    }));
}
