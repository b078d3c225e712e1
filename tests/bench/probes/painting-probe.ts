import { createPainting as create, type Painting } from '../../../entrypoints/annotator/painting.ts';
import { noteShown } from './clock.ts';

/** Creates another painting with the settings of the last one. */
export let anotherPainting: ((signal: AbortSignal) => Painting) | undefined;

/** Replaces the original and records when marks are registered. */
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
