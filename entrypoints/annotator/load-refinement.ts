import type { Refinement } from '../../page/reading/refinement.ts';
import { askFromPage } from '../../platform/messaging.ts';
import { sharedWorld } from '../shared/world.ts';

/** Returns what refines the reading of a page, injecting its script unless this page has it. Rejects if that fails. */
export async function loadRefinement(): Promise<Refinement> {
  const world = sharedWorld();
  if (!world?.refinement) await askFromPage('inject', { script: 'refine' });
  if (!world?.refinement) throw new Error('The script that refines the reading could not be injected.');
  return world.refinement;
}
