/** Where a page's article is, and what to skip, at the time of the survey. Pass later changes to `update`. */
export type Survey = {
  /** Where reading starts: the page's `main` if it contains the article, else its body. */
  readonly root: Element;
  readonly headline: Element | undefined;
  /** The smallest element with the headline and most of the prose; undefined on pages without prose. */
  readonly core: Element | undefined;
  /** Whether an element and everything in it is skipped. */
  skips(element: Element): boolean;
  /** Whether a skipped element still takes up space in its line, and so separates the words around it. */
  takesSpace(element: Element): boolean;
  isBlock(element: Element): boolean;
  isStandfirst(element: Element): boolean;
  /** Whether text in the element belongs to the article. `around` says whether the text around it does. */
  isInside(element: Element, around: boolean): boolean;
  /** Whether an element is or contains the body of the article, or contains its headline. */
  isAround(element: Element): boolean;
  /** Whether there is anything to read in an element outside the article. */
  hasContent(element: Element): boolean;
  /**
   * Counts a new or changed element. Returns false if the page needs a new survey, for example because its
   * article is gone or the amount of prose has doubled.
   */
  update(element: Element): boolean;
};
