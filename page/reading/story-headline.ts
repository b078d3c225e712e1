import { findHeadline } from './headline.ts';
import { bareText } from './same-title.ts';

const MAX_HEADINGS = 200;

/** Whether a heading's text is a title of the page or a part of it, beside the name of the site. */
function isInTitle(titles: readonly string[], { textContent }: Element): boolean {
  const text = bareText(textContent);
  if (text.length > 12)
    return text.length < 300 && titles.some((title) => title.includes(text) || text.startsWith(title));
  return (
    text.length > 3 &&
    titles.some((title) => title === text || title.startsWith(`${text} `) || title.endsWith(` ${text}`))
  );
}

/** Returns the titles that a page gives in its head, as bare texts. */
export const pageTitles = (document: Document): string[] =>
  [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.querySelector('title')?.textContent,
  ]
    .map(bareText)
    .filter(Boolean);

/**
 * Returns the headline of the page's article below `top`, also if it is a small heading or an element that is
 * only named as a title, as on blogs whose `h1` is the name of the site.
 */
export function storyHeadline(
  document: Document,
  top: Element,
  titles: readonly string[],
  found = findHeadline(document, top),
): Element | undefined {
  if (found && (found.localName !== 'h1' || isInTitle(titles, found))) return found;
  const others = top.querySelectorAll('h2, h3, h4, [class*="title" i], [class*="headline" i]');
  return [...others].slice(0, MAX_HEADINGS).find((one) => isInTitle(titles, one)) ?? found;
}
