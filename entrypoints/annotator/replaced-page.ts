import { findHeadline } from '../../page/reading/headline.ts';
import type { Survey } from '../../page/reading/survey.ts';
import { bodyOf } from '../../page/reading/tree.ts';
import { sharedWorld } from '../shared/world.ts';

/** Milliseconds to wait before a page that keeps replacing itself is read again, and the maximum. */
const WAIT_MS = 250;
const WAIT_AT_MOST_MS = 8000;
/** Milliseconds without a replacement after which a page no longer counts as one that keeps replacing itself. */
const CALM_MS = 10_000;

const titleOf = (headline: Element | undefined): string =>
  (headline?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Notices that another page has taken the place of the one that was read, and has that read from the start. */
export type Replacement = {
  /** Remembers the page that was read. */
  remember(survey: Survey): void;
  /** Returns whether the body, the article or the headline is gone and another is in its place. */
  isReplaced(survey: Survey): boolean;
  /** Asks the bootstrap to look at the page again, which ends this annotator. `isOther`: whether the text is another one. */
  startAgain(isOther: boolean): void;
};

/** Creates a `Replacement`. It does nothing any more once the signal has aborted. */
export function createReplacement(signal: AbortSignal): Replacement {
  let title = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    remember({ headline }) {
      title = titleOf(headline);
    },
    isReplaced({ root, core, headline }) {
      if (!root.isConnected || core?.isConnected === false) return true;
      if (!headline || (headline.isConnected && titleOf(headline) === title)) return false;
      // An application may render the same headline again.
      return titleOf(findHeadline(document, bodyOf(document))) !== title;
    },
    startAgain(isOther) {
      const world = sharedWorld();
      if (!world?.look || timer !== undefined) return;
      // The reader chose them for the text that was there.
      if (isOther) delete world.chosenDays;
      const now = performance.now();
      const { at, times } = world.replaced ?? { at: 0, times: 0 };
      const before = now - at < CALM_MS ? times : 0;
      world.replaced = { at: now, times: before + 1 };
      const wait = before === 0 ? 0 : Math.min(WAIT_MS * 2 ** (before - 1), WAIT_AT_MOST_MS);
      timer = setTimeout(() => world.look?.(), wait);
    },
  };
}
