import { bareText as bare } from './same-title.ts';
import { isHidden, tagOf } from './tree.ts';

function isHome(heading: Element): boolean {
  const link = heading.firstElementChild && heading.querySelector('a[href]');
  return link ? /^(?:https?:\/\/[^/]+)?\/?$/.test(link.getAttribute('href') ?? '-') : false;
}

/**
 * Returns the headline of the page's article below `top`: the heading that matches the page's title,
 * preferably an `h1`; else the first `h1` in an article; else the first `h1` with more than two words.
 */
export function findHeadline(document: Document, top: Element): Element | undefined {
  const stated = [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.querySelector('title')?.textContent,
  ];
  let titles: readonly string[] | undefined;
  const isTitle = (heading: Element): boolean => {
    const whole = (heading.textContent ?? '').trim();
    // Most pages state their headline word for word.
    if (whole.length > 12 && stated.some((title) => title?.startsWith(whole))) return true;
    const text = bare(whole);
    titles ??= stated.map(bare).filter(Boolean);
    return text.length > 12 && titles.some((title) => title.startsWith(text) || text.startsWith(title));
  };
  const usable = (heading: Element): boolean =>
    heading.textContent?.trim() !== '' && !isHidden(tagOf(heading)) && !isHome(heading);
  const first = [...top.querySelectorAll('h1')].filter(usable);
  return (
    first.find(isTitle) ??
    [...top.querySelectorAll('h2, [itemprop~="headline"]')].filter(usable).find(isTitle) ??
    first.find((heading) => heading.closest('article, main, [role="main"]')) ??
    first.find((heading) => bare(heading.textContent).split(' ').length > 2)
  );
}
