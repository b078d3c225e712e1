import { browser } from '../../platform/browser.ts';
import { inTurn, readStored } from '../../platform/settings-store.ts';

/** The stored flag that a page has explained what a mark is. It is not a setting, so no tab is refreshed. */
const KEY = 'explained';

/** Returns whether no page has explained yet what a mark is. */
export const areMarksUnexplained = async (): Promise<boolean> => (await readStored(KEY))[KEY] !== true;

/** Returns true for the first request ever and false for all later ones, also if two come at the same time. */
export const explainMarks = (): Promise<boolean> =>
  inTurn(async () => {
    if (!(await areMarksUnexplained())) return false;
    await browser.storage.local.set({ [KEY]: true });
    return true;
  });
