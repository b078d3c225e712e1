/** Names of parts whose dates are not the article's: comments, other stories, what surrounds every page. */
const OUTSIDE = new RegExp(
  `(?:^| )(?:${[
    'comments?|commentlist|kommentare?|commentaires?|comentarios?|komentarze?|disqus|repl(?:y|ies)|respond|responses?|reactions?|reviews?|rating',
    'related|similar|recommend\\w*|more|also|next|prev|previous|teasers?|promos?|crosslinks?|siblings?',
    'popular|trending|latest|newest|recent|mostread|aktuell\\w*|archives?|archiv|topstor\\w*',
    'sidebar|aside|widgets?|rail|nav|navbar|navigation|navi|menu|breadcrumbs?|copyright|colophon',
    'infobox|references?|citations?|toc|footnotes?|bibliograph\\w*',
    'events?|calendar|kalender|termine?|veranstaltung\\w*|upcoming|agenda|programm?e?',
    'ticker|weather|wetter|cookies?|consent|newsletter|outbrain|taboola|ads?|advert\\w*|anzeigen?|modal|popup|overlay|login|signup|signature|usertitle|userinfo|profile|joined',
    'wm ipp|wayback|donato|search|suche|slider|carousel|swiper|gallery|\\w{0,5}captions?|tweet|twitter|instagram|facebook|embed',
  ].join('|')})(?= |$)`,
);
const OUTSIDE_TAG = /^(?:nav|figure|figcaption|blockquote|dialog|option|pre|code|address)$/;
/** Names of layouts, which stand around the article. */
const LAYOUT =
  /(?:has|no|with|without|left|right|both|show|hide) (?:sidebars?|navi?)|sidebar (?:left|right)|widget(?= blog)/g;
const FOOT = /(?:^| )(?:footer|foot)(?= |$)/;
const STORY = /(?:^| )(?:hentry|h entry|article|post|entry|story|news|item)(?= |$)/;
/** Names of the page's head, where a site prints the day of today. */
const MASTHEAD =
  /^ ?header |(?:^| )(?:masthead|topbar|logo|siteheader|(?:site|page|main|global|top) ?(?:header|bar)|branding|current ?date|today\w*|datetoday|heute|clock)(?= |$)/;
/** Names that authors give to what holds the day of publication. */
const DATED =
  /(?:^| )(?:\w{0,12}date\w{0,8}|\w{0,8}datum|fecha|data|datetime|\w{0,8}times?\w{0,5}|timestamp|publi\w*|posted|posting|\w{0,6}meta\w{0,6}|metadata|byline|dateline|submitted|created|info\w{0,4}|author\w{0,4}|autor\w{0,3}|credits?|subline|kicker|dachzeile|release|detail\w?|subtitle|stand|mod|veroeffentlich\w*|erstellt|small)(?= |$)/;

const known = new Map<string, string>();

/** Returns an element's class, id and the like as words in lower case, with a space before and after. */
function namesOf(element: Element): string {
  const given = `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  let names = known.get(given);
  if (names === undefined) {
    names = given
      .slice(0, 300)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[^a-z]+/gi, ' ')
      .toLowerCase()
      .replace(LAYOUT, '');
    if (known.size > 2000) known.clear();
    known.set(given, names);
  }
  return names;
}

/** What the ancestors of a date say about it. */
export type Surroundings = {
  /** Whether it is in a part that is not the article's. */
  readonly isOutside: boolean;
  readonly isMasthead: boolean;
  /** Whether it is in a part named as one that holds a date or the author. */
  readonly isDated: boolean;
};

const MAX_DEPTH = 40;

/** Judges the place of a date by the names of its ancestors, up to the first that also contains the headline. */
export function surroundingsOf(element: Element, headline: Element | undefined): Surroundings {
  let [isOutside, isMasthead, isDated, isFoot] = [false, false, false, false];
  let depth = 0;
  for (
    let one: Element | null = element;
    one && depth < MAX_DEPTH && one.localName !== 'body';
    one = one.parentElement
  ) {
    const isAround = headline !== undefined && one !== headline && one.contains(headline);
    const { localName } = one;
    const names = namesOf(one);
    // The foot of a story is not the foot of the page.
    if (/^(?:article|main)$/.test(localName)) isMasthead = false;
    if (/^(?:article|main)$/.test(localName) || STORY.test(names) || one.hasAttribute('itemscope'))
      isFoot = false;
    if (isAround) break;
    const isNamed = DATED.test(names);
    if (depth < 4 && (isNamed || /^(?:time|small)$/.test(localName))) isDated = true;
    if (OUTSIDE_TAG.test(localName) || OUTSIDE.test(names) || (localName === 'aside' && !isNamed))
      isOutside = true;
    if ((localName === 'footer' || FOOT.test(names)) && !isNamed) isFoot = true;
    if (localName === 'header' || MASTHEAD.test(names)) isMasthead = true;
    depth += 1;
  }
  return { isOutside: isOutside || isFoot, isMasthead, isDated };
}
