import { sharedWorld, type World } from '../shared/world.ts';
import type { CardScript } from './card-script.ts';

/** What our scripts share in a page, with the card, the hint and the notices once their script has been injected. */
type WorldWithCard = World & { card?: CardScript };

/** Returns what our scripts share in this page; undefined before the bootstrap has run. */
export const worldWithCard = (): WorldWithCard | undefined => sharedWorld();
