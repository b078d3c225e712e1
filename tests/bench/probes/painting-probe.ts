import { createPainting as create, type Painting } from '../../../entrypoints/annotator/painting.ts';
import { noteShown } from './clock.ts';

/** Makes one more painting with the settings of the last one. */
export let anotherPainting: ((signal: AbortSignal) => Painting) | undefined;

/** As the one that it stands for; notes when marks are registered. */
export const createPainting: typeof create = (settings, signal) => {
  const made = (until: AbortSignal): Painting => {
    const painting = create(settings, until);
    return {
      ...painting,
      show(mentions, line) {
        painting.show(mentions, line);
        noteShown();
      },
      add(mentions, line) {
        painting.add(mentions, line);
        noteShown();
      },
    };
  };
  anotherPainting = made;
  return made(signal);
};
