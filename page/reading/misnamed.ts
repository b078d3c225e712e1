import { linksIn } from './link-lists.ts';
import type { Place } from './place.ts';
import type { Places } from './places.ts';

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
export function placeIn(place: Place, all: Place, places: Places): 'story' | 'opening' | undefined {
  const { above, element, doubt } = place;
  const own = place.beside + place.never;
  if (doubt === 'prose' || above?.doubt !== 'prose' || own < MIN_PROSE) return;
  if (ASIDE.test(element.localName) || TELLING.test(`${element.className} ${element.id}`)) return;
  const isStory = own > (above.hasHeadline ? 1 / 2 : 2 / 3) * (all.prose + all.beside + all.never);
  if (!isStory && !OPENING.test(element.className)) return;
  const { text, linked } = linksIn(element);
  if (linked > MAX_LINKED * text) return;
  if (isStory) return 'story';
  const next = own >= MIN_PROSE_SHARE * places.countsOf(place).text && element.nextElementSibling;
  const follows = next && places.of(next);
  return follows && !follows.hasHeadline && 2 * follows.prose >= all.prose ? 'opening' : undefined;
}
