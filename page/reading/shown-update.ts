import { headTexts } from './head-texts.ts';
import { isAfter } from './machine-date.ts';
import { isSeen } from './seen.ts';
import { firstDayIn, saysChange, updatesIn } from './update-words.ts';

type Known = {
  /** The day of a change that the page's data state (`YYYY-MM-DD`), or null. */
  readonly modified: string | null;
  /** The day of publication, or null. */
  readonly published: string | null;
  readonly today: string;
};

/**
 * Returns the day (`YYYY-MM-DD`) of the update that a page shows its readers beside its headline or byline, or null: a
 * day after a word such as “Updated”, or the one that the page's data state as that of its last change. The data alone
 * are no evidence, and nor is a correction or a day before the publication.
 */
export function shownUpdate(headline: Element, { modified, published, today }: Known): string | null {
  let last: string | null = null;
  for (const { element, text } of headTexts(headline)) {
    const bare = modified !== null && firstDayIn(text) === modified && !saysChange(text) ? [modified] : [];
    for (const day of [...updatesIn(text), ...bare]) {
      const isLater = (published === null || day > published) && (last === null || day > last);
      if (isLater && !isAfter(day, day, today) && isSeen(element)) last = day;
    }
  }
  return last;
}
