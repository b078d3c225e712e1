import type { Facts } from './text-counts.ts';

/** Names that tell what is in an element. Others, such as “banner” or “sidebar”, only tell its place. */
const TELLING =
  /comment|repl|disqus|related|recommend|onward|popular|trending|most-|more-|read-|next|latest|letter|sign-?up|subscri|author|bio\b|social|shar|sponsor|advert|\bads?\b/i;
/** Elements that are beside a story by what they are. */
const ASIDE = /^(?:aside|form|address|menu|header|footer)$/;
/** Minimum prose of a part of the story that has the name of a layout, in UTF-16 units. */
const MIN_PART = 160;
const FULL = 0.9;
const MAX_LINKED = 0.2;
/** Minimum share of the page’s prose in an element that has all of the story. */
const MOST_BELOW_HEADLINE = 0.5;
const MOST = 0.67;

/** Whether an element that seems to be beside the story has most of the page’s prose, and hardly any links. */
export const holdsMost = ({ above, beside, text, linked }: Facts, all: Facts): boolean =>
  beside > (above?.headline ? MOST_BELOW_HEADLINE : MOST) * (all.prose + all.beside) &&
  linked <= MAX_LINKED * text;

/**
 * Returns whether an element is part of the story although its name says that it is beside it: it has most of the
 * page's prose, or it has nothing but prose and most of the story directly follows.
 */
export function isMisnamed(facts: Facts, all: Facts, proseOf: (element: Element) => number): boolean {
  const { above, element, beside } = facts;
  if (facts.doubt !== 'beside' || above?.doubt !== 'prose' || ASIDE.test(element.localName)) return false;
  if (beside < MIN_PART || TELLING.test(`${element.className} ${element.id}`)) return false;
  if (holdsMost(facts, all)) return true;
  const next = element.nextElementSibling;
  const isOpening = beside >= FULL * facts.text && facts.linked <= MAX_LINKED * facts.text;
  return isOpening && next !== null && 2 * proseOf(next) >= all.prose;
}
