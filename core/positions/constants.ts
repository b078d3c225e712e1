import type { Kind, RecordClass } from '../pack/model.ts';

/** Which classes are on record. Only these count towards a standing position or a move. */
export const ON_RECORD: Readonly<Record<RecordClass, boolean>> = {
  quoted: true,
  stated: true,
  text: true,
  reported: false,
  leaked: false,
  assessed: false,
};

/** Which kinds are stances. A forecast or an observation never stands, moves or is compared. */
export const IS_STANCE: Readonly<Record<Kind, boolean>> = {
  demand: true,
  offer: true,
  acceptance: true,
  refusal: true,
  decision: true,
  forecast: false,
  observation: false,
};

/** Reasons for the rank of an issue in an actor's list, strongest first. */
export const RANKING = ['paragraph', 'heading', 'page', 'recent'] as const;

/** Number of an actor's issues that are expanded when its view opens. */
export const OPEN_ISSUES = 3;

/** Maximum number of issues that a whole page is considered to be about. */
export const PAGE_ISSUES = 3;

/** How the conditions of a restated position can differ from the earlier ones. */
export const OF_RESTATED = ['added', 'dropped', 'changed'] as const;

/** Where an article's date can lie relative to the dossier's coverage. */
export const ARTICLE_DATES = ['within', 'after', 'before', 'undated'] as const;

/** Maximum number of actors that are compared. */
export const MOST_COMPARED = 5;

/** Number of states and organisations that are compared if the reader has chosen none. */
export const FIRST_COMPARED = 4;
