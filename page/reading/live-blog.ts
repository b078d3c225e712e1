/** Whether a page says that it is a live blog. */
export const isLiveBlog = (document: Document): boolean =>
  [...document.querySelectorAll('script[type*="ld+json" i]')].some(({ textContent }) =>
    textContent?.includes('LiveBlogPosting'),
  ) || document.querySelector('[itemtype*="LiveBlogPosting"]') !== null;
