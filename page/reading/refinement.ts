import { stepsOfStory, storyOf } from './boxes.ts';
import { fullDays } from './full-days.ts';

/** What refines the reading of a page, and what its first marks seldom need. */
export const refinement = { fullDays, stepsOfStory, storyOf };

export type Refinement = typeof refinement;
