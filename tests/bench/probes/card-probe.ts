import { LazyCard as Original } from '../../../entrypoints/annotator/lazy-card.ts';
import { notes } from './clock.ts';

/** Replaces the original and records how long the card takes to open. */
export class LazyCard extends Original {
  override async open(...given: Parameters<Original['open']>): Promise<void> {
    const start = performance.now();
    await super.open(...given);
    notes.cards.push(performance.now() - start);
  }
}
