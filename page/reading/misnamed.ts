import type { Facts } from './text-counts.ts';

/** Names that tell what is in an element. Others, such as “banner” or “sidebar”, only tell its place. */
const TELLING =
  /comment|repl|disqus|related|recommend|onward|popular|trending|most-|more-|read-|next|latest|letter|sign-?up|subscri|author|bio\b|social|shar|sponsor|foot|cookie|consent|gdpr|onetrust|brain|taboola|dianomi|advert|\bads?\b/i;
/** Names that the opening of a story may have. */
const OPENING = /teaser|banner|promo|overlay|print/i;
/** Elements that are beside a story by what they are. */
const ASIDE = /^(?:aside|form|address|menu|header|footer)$/;
const MIN_PROSE = 160;
const MIN_PROSE_SHARE = 0.9;
const MAX_LINKED = 0.2;

/**
 * Returns what an element is whose name says that it is beside the story, although it is not: the story, which has most
 * of the page's prose, or its opening, which has nothing but prose and after which most of the story follows.
 */
export function placeIn(
  { above, element, beside, never, doubt, text, linked }: Facts,
  all: Facts,
  factsOf: (element: Element) => Facts | undefined,
): 'story' | 'opening' | undefined {
  const own = beside + never;
  if (doubt === 'prose' || above?.doubt !== 'prose' || own < MIN_PROSE || linked > MAX_LINKED * text) return;
  if (ASIDE.test(element.localName) || TELLING.test(`${element.className} ${element.id}`)) return;
  const whole = all.prose + all.beside + all.never;
  if (own > (above.headline ? 1 / 2 : 2 / 3) * whole) return 'story';
  const isOpening = OPENING.test(element.className) && own >= MIN_PROSE_SHARE * text;
  const next = isOpening && element.nextElementSibling && factsOf(element.nextElementSibling);
  return next && !next.headline && 2 * next.prose >= all.prose ? 'opening' : undefined;
}
