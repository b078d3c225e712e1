import { createPopover as create } from '../../../entrypoints/annotator/card.tsx';
import { notes } from './clock.ts';

/** As the one that it stands for; notes how long it takes to open. */
export const createPopover: typeof create = (...given) => {
  const popover = create(...given);
  return {
    ...popover,
    async open(mention, how) {
      const start = performance.now();
      await popover.open(mention, how);
      notes.popovers.push(performance.now() - start);
    },
  };
};
