import type { Issue, Localised } from '../pack/model.ts';
import { placeInCoverage } from './coverage.ts';
import { issueView } from './issues.ts';
import { sinceOf } from './lead.ts';
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
  /** The title of the pack; omitted while only one is on. */
  readonly pack?: Localised;
};

/** Which changes are asked for: those of entities (ids) after an article's date, `YYYY-MM-DD`, or null. */
type Asked = { readonly entities: readonly string[]; readonly date: string | null };

/**
 * Returns the changes of entities on some issues, in the order of the entities and then of the issues. A change
 * that several hold is listed once, for its speaker, if the speaker is among the entities. Empty if the article
 * has no date or is later than the dossier, because no change can then be established.
 */
function changesOn(issues: readonly Issue[], index: PackIndex, { entities, date }: Asked): ChangeAfter[] {
  const { coverage, asOf } = placeInCoverage(index, date);
  if (coverage.article === 'undated' || coverage.article === 'after') return [];
  const all = entities.flatMap((id) =>
    issues.flatMap((issue) => {
      const view = issueView(index, id, issue, asOf, null);
      const to = sinceOf(view);
      return to?.changed ? [{ id, issue, from: to.changed, to }] : [];
    }),
  );
  const isTold = ({ issue, to }: (typeof all)[number]): boolean =>
    all.some((other) => other.id === to.speaker?.id && other.issue === issue && other.to.id === to.id);
  return all
    .filter((change) => !isTold(change))
    .map(({ id, issue, from, to }) => ({
      entity: id,
      name: nameOf(index, id).name,
      issue: issue.id,
      title: issue.title,
      from,
      to: to.headline,
      date: to.date,
    }));
}

/** Sorts changes: first those on some issues, in the order of these, then all others as they are. */
export function withSubjectsFirst<Change extends Pick<ChangeAfter, 'issue'>>(
  changes: readonly Change[],
  subjects: readonly string[],
): Change[] {
  const place = ({ issue }: Change): number =>
    subjects.includes(issue) ? subjects.indexOf(issue) : subjects.length;
  return changes.toSorted((one, other) => place(one) - place(other));
}

/**
 * Returns the changes of the entities' positions after the article's date: first those on the page's subjects (ids
 * of issues, most relevant first), then all others, in the order of the entities and of the pack's issues.
 */
export function changesAfter(
  index: PackIndex,
  { subjects, ...asked }: Asked & { readonly subjects: readonly string[] },
): ChangeAfter[] {
  return withSubjectsFirst(changesOn(index.pack.issues, index, asked), subjects);
}

/** Returns the entities whose position on one of a page's subjects (ids of issues) changed after its date. */
export function changedOn(index: PackIndex, subjects: readonly string[], asked: Asked): string[] {
  const issues = subjects.flatMap((id) => index.issues.get(id) ?? []);
  return [...new Set(changesOn(issues, index, asked).map(({ entity }) => entity))];
}
