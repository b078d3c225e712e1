import { createCard as create } from '../../../entrypoints/annotator/card-host.tsx';
import { notes } from './clock.ts';

/** As the one that it stands for; notes how long it takes to open. */
export const createCard: typeof create = (...given) => {
  const card = create(...given);
  return {
    ...card,
    async open(mention, how) {
      const start = performance.now();
      await card.open(mention, how);
      notes.cards.push(performance.now() - start);
    },
  };
};
