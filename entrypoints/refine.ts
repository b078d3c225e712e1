import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { refinement } from '../page/reading/refinement.ts';
import { sharedWorld } from './shared/world.ts';

/** Provides the annotator with what refines a reading after its first marks: printed days, and what is no story. */
export default defineUnlistedScript(() => {
  const world = sharedWorld();
  if (world) world.refinement = refinement;
});
