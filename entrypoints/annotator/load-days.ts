import type { fullDays } from '../../page/reading/full-days.ts';
import { askFromPage } from '../../platform/messaging.ts';
import { sharedWorld } from '../shared/world.ts';

/** Returns the function that reads all days of a page, injecting its script unless this page has it. */
export async function loadFullDays(): Promise<typeof fullDays> {
  const world = sharedWorld();
  if (!world?.fullDays) await askFromPage('inject', { script: 'days' });
  if (!world?.fullDays) throw new Error('The script that reads days could not be injected.');
  return world.fullDays;
}
