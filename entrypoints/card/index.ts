import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardScript } from './card-script.ts';
import { worldWithCard } from './world-card.ts';

/** Provides the annotator with the card, the hint and the notices, before a reader first needs them. */
export default defineUnlistedScript(() => {
  const world = worldWithCard();
  if (world) world.card = cardScript;
});
