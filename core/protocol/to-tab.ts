import type { MentionExcerpt, PageStatus } from '../page-status.ts';

/** Requests from the background, the popup and the panel to our scripts in the page of a tab. */
export interface ToTab {
  /** Check the page again, because the settings or the site's on/off state have changed. */
  refresh(): void;
  /** The state of the page; where nothing has been read, only that. */
  status(): Partial<PageStatus> & Pick<PageStatus, 'state'>;
  /** Go to the next (1) or previous (-1) mention, of any entity if `entity` is null. */
  step(request: { readonly by: 1 | -1; readonly entity: string | null }): void;
  /** Every mention in document order. */
  mentions(): readonly MentionExcerpt[];
  /** Go to one mention, by its id. */
  goTo(request: { readonly id: number }): void;
  /** Open the card at the current mention and move the focus into it. Returns whether it opened. */
  open(): boolean;
  /** Turn this page's site off, as the card does: the page then offers to undo it. */
  turnOff(): void;
}
