import { askFromPage } from '../../platform/messaging.ts';
import type { CardScript } from '../card/card-script.ts';
import { worldWithCard } from '../card/world-card.ts';

/** Returns the card’s script, injecting it unless this page has it. Rejects if that fails. */
export async function loadCardScript(): Promise<CardScript> {
  const world = worldWithCard();
  if (!world?.card) await askFromPage('inject', { script: 'card' });
  if (!world?.card) throw new Error('The script of the card could not be injected.');
  return world.card;
}
