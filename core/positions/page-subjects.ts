import type { Localised } from '../pack/model.ts';
import { type ChangeAfter, changesAfter } from './changes-after.ts';
import { placeInCoverage } from './coverage.ts';
import { issueView } from './issues.ts';
import { leadOf } from './lead.ts';
import { nameOf, type PackIndex } from './pack-index.ts';

/** Where an entity of a page stood on one of its subjects: the headline with its EDTF date. */
type Held = {
  readonly entity: string;
  readonly name: Localised;
  readonly headline: Localised;
  readonly date: string;
  /** Whether the position changed after the article. */
  readonly changed: boolean;
};

/** What a page is about: each issue with the page's entities that stand on it, and what changed after the article. */
export type PageSubjects = {
  /** Changes on the page's issues come first. */
  readonly changes: readonly ChangeAfter[];
  readonly subjects: readonly {
    readonly issue: string;
    readonly title: Localised;
    /** The title of the pack; omitted while only one is on. */
    readonly pack?: Localised;
    readonly held: readonly Held[];
  }[];
};

/**
 * Returns the subjects of a page and the changes since: `issues` are those of its text, most relevant first, and
 * `entities` those that it mentions. An issue on which none of them stands as of the date (`YYYY-MM-DD`, or null for
 * the end of the coverage) is left out. A statement that several hold is listed once, for its speaker, if mentioned.
 */
export function pageSubjects(
  index: PackIndex,
  {
    entities,
    issues,
    date,
  }: {
    readonly entities: readonly string[];
    readonly issues: readonly string[];
    readonly date: string | null;
  },
): PageSubjects {
  const { asOf } = placeInCoverage(index, date);
  const changes = changesAfter(index, { entities, date, subjects: issues });
  const subjects = issues.flatMap((id) => {
    const issue = index.issues.get(id);
    if (!issue) return [];
    const leads = entities.flatMap((entity) => {
      const view = issueView(index, entity, issue, asOf, null);
      const lead = view.standing.length > 0 ? leadOf(view) : null;
      return lead ? [{ entity, lead, changed: view.changedSince }] : [];
    });
    const isTold = ({ lead: { id: told, speaker } }: (typeof leads)[number], at: number): boolean =>
      speaker !== null &&
      leads.some(({ entity, lead }, place) => lead.id === told && (entity === speaker.id || place < at));
    const held = leads
      .filter((each, at) => !isTold(each, at))
      .map(({ entity, lead: { headline, date: day }, changed }) => ({
        entity,
        name: nameOf(index, entity).name,
        headline,
        date: day,
        changed,
      }));
    return held.length > 0 ? [{ issue: id, title: issue.title, held }] : [];
  });
  return { changes, subjects };
}
