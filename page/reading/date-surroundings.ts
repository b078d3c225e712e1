/** Names of parts whose dates are not the article's: comments, other stories, what surrounds every page. */
const OUTSIDE = new RegExp(
  `(?:^| )(?:${[
    'comments?|commentlist|kommentare?|commentaires?|comentarios?|komentarze?|disqus|repl(?:y|ies)|respond|responses?|reactions?|reviews?|rating',
    'related|similar|recommend\\w*|more|also|next|prev|previous|teasers?|promos?|crosslinks?|siblings?',
    'popular|trending|latest|newest|recent|mostread|aktuell\\w*|archives?|archiv|topstor\\w*',
    'sidebar|aside|widgets?|rail|nav|navbar|navigation|navi|menu|breadcrumbs?|copyright|colophon',
    '(?:image|img|photo|picture|media|wp|bild) ?captions?|bildunterschrift|infobox|citations?|toc|footnotes?|bibliograph\\w*|upcoming|agenda',
    'ticker|weather|wetter|cookies?|consent|newsletter|outbrain|taboola|ads?|advert\\w*|anzeigen?|modal|popup|overlay|login|signup|signature|usertitle|userinfo|profile|joined',
    'wm ipp|wayback|donato|search|suche|carousel|swiper|tweet|twitter|instagram|facebook|embed',
  ].join('|')})(?= |$)`,
);
const OUTSIDE_TAG = /^(?:nav|figure|figcaption|blockquote|dialog|option|pre|code)$/;
/** Names of parts whose dates are not the article's unless the date itself is named as that of publication. */
const BESIDE =
  /(?:^| )(?:references?|events?|calendar|kalender|termine?|veranstaltung\w*|programm?e?|gallery|slider)(?= |$)/;
const PUBLICATION = /(?:^| )(?:pubdate|publi\w*|posted|dateline|(?:entry|article|post) date)(?= |$)/;
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

/** Whether an element is named as one that holds the day of publication. */
export const isNamedDate = (element: Element): boolean => DATED.test(namesOf(element));

/** What the ancestors of a date say about it. */
export type Surroundings = {
  /** Whether it is in a part that is not the article's. */
  readonly isOutside: boolean;
  /** Whether that part is the foot of the page. */
  readonly isFoot: boolean;
  readonly isMasthead: boolean;
  /** Whether it is in a part named as one that holds a date or the author. */
  readonly isDated: boolean;
  readonly isInArticle: boolean;
};

const MAX_DEPTH = 40;
/** How far above a date a name may stand that makes it one of publication. */
const DATED_DEPTH = 4;

/** What an element says of the dates in it. */
const judge = (element: Element) => {
  const { localName } = element;
  const names = namesOf(element);
  const isDated = DATED.test(names);
  const isArticle = /^(?:article|main)$/.test(localName);
  return {
    isDated: isDated || /^(?:time|small)$/.test(localName),
    isPublication: PUBLICATION.test(names),
    isArticle,
    isStory: isArticle || STORY.test(names) || element.hasAttribute('itemscope'),
    isOutside: OUTSIDE_TAG.test(localName) || OUTSIDE.test(names),
    isBeside: BESIDE.test(names) || (!isDated && /^(?:aside|address)$/.test(localName)),
    isFoot: !isDated && (localName === 'footer' || FOOT.test(names)),
    isMasthead: localName === 'header' || MASTHEAD.test(names),
  };
};

/** Judges the place of a date by the names of its ancestors, up to the first that also contains the headline. */
export function surroundingsOf(element: Element, headline: Element | undefined): Surroundings {
  const found = { isOutside: false, isBeside: false, isFoot: false, isMasthead: false, isDated: false };
  let [isPublication, isInArticle] = [false, false];
  let depth = 0;
  for (let one = element as Element | null; one && one.localName !== 'body'; one = one.parentElement) {
    const judged = judge(one);
    // The head and foot of a story are not those of the page.
    isInArticle ||= judged.isArticle;
    if (judged.isArticle) found.isMasthead = false;
    if (judged.isStory) found.isFoot = false;
    if (depth === MAX_DEPTH || (headline && one !== headline && one.contains(headline))) break;
    if (depth < DATED_DEPTH) found.isDated ||= judged.isDated;
    if (depth < 2) isPublication ||= judged.isPublication;
    found.isOutside ||= judged.isOutside;
    found.isBeside ||= judged.isBeside;
    found.isFoot ||= judged.isFoot;
    found.isMasthead ||= judged.isMasthead;
    depth++;
  }
  const { isMasthead, isDated } = found;
  return {
    isOutside: found.isOutside || found.isFoot || (found.isBeside && !isPublication),
    isFoot: found.isFoot && !found.isOutside,
    isMasthead,
    isDated,
    isInArticle,
  };
}
