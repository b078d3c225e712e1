import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fullDays } from '../page/reading/full-days.ts';
import { sharedWorld } from './shared/world.ts';

/** Provides the annotator with the reading of the days that a page prints, which its first marks seldom need. */
export default defineUnlistedScript(() => {
  const world = sharedWorld();
  if (world) world.fullDays = fullDays;
});
