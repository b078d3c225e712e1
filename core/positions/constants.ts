import type { RecordClass } from '../pack/model.ts';

/** Which classes are on record. Only these make a standing position or a move. */
export const ON_RECORD: Readonly<Record<RecordClass, boolean>> = {
  quoted: true,
  stated: true,
  text: true,
  reported: false,
  leaked: false,
  assessed: false,
};

/** Why an issue stands where it does in an actor's list, the strongest reason first. */
export const RANKING = ['paragraph', 'heading', 'page', 'recent'] as const;

/** So many issues of an actor stand open when its view opens. */
export const OPEN_ISSUES = 3;

/** Of so many issues at most a page is said to speak as a whole. */
export const PAGE_ISSUES = 3;

/** What is said of the conditions of a position that was restated, where they are not the same. */
export const OF_RESTATED = ['added', 'dropped', 'changed'] as const;

/** Where an article's date can lie against the dossier's coverage. */
export const ARTICLE_DATES = ['within', 'after', 'before', 'undated'] as const;

/** Maximum number of actors that are compared. */
export const MOST_COMPARED = 5;

/** How many of the states and organisations stand beside each other where the reader chose none. */
export const FIRST_COMPARED = 4;
