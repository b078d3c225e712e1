import type { MentionExcerpt, PageStatus } from '../page-status.ts';

/** What background, popup and panel ask our scripts in the page of a tab. */
export interface ToTab {
  /** Settings or the site's switch changed: look at the page again. */
  refresh(): void;
  status(): PageStatus;
  /** Go to the next or previous mention, of one entity where it is given. */
  step(request: { readonly by: 1 | -1; readonly entity: string | null }): void;
  /** Every mention in document order. */
  mentions(): readonly MentionExcerpt[];
  /** Go to one mention, by its id. */
  goTo(request: { readonly id: number }): void;
  /** Open the card at the current mention and move the focus into it. Returns whether it opened. */
  open(): boolean;
}
