import { contains } from './own-methods.ts';

/** What names say: whole words, words that begin so, and words that hold a part with few letters before and after. */
type Names = {
  readonly words: ReadonlySet<string>;
  readonly starts: readonly string[];
  readonly parts: readonly (readonly [part: string, before: number, after: number])[];
};

const namesIn = (words: string, starts = '', parts: Names['parts'] = []): Names => ({
  words: new Set(words.split(/\s+/)),
  starts: starts.split(' ').filter(Boolean),
  parts,
});

/** Names of parts whose dates are not the article's: comments, other stories, what surrounds every page. */
const OUTSIDE = namesIn(
  `comment comments commentlist kommentar kommentare commentaire commentaires comentario comentarios komentarz
  komentarze disqus reply replies respond response responses reaction reactions review reviews rating
  related similar more also next prev previous teaser teasers promo promos crosslink crosslinks sibling siblings
  popular trending latest newest recent mostread archive archives archiv
  sidebar aside widget widgets rail nav navbar navigation navi menu breadcrumb breadcrumbs copyright colophon
  bildunterschrift infobox citation citations toc footnote footnotes upcoming agenda
  ticker weather wetter cookie cookies consent newsletter outbrain taboola ad ads anzeige anzeigen modal popup overlay
  login signup signature usertitle userinfo profile joined wayback donato search suche carousel swiper tweet twitter
  instagram facebook embed`,
  'recommend aktuell topstor bibliograph advert',
);
/** Two words that name such a part together. */
const CAPTION = /(?:^| )(?:(?:image|img|photo|picture|media|wp|bild) captions?|wm ipp)(?= |$)/;
const OUTSIDE_TAG = /^(?:nav|figure|figcaption|blockquote|dialog|option|pre|code)$/;
/** Names of parts whose dates are not the article's unless the date itself is named as that of publication. */
const BESIDE = namesIn(
  'reference references event events calendar kalender termin termine program programm programe programme gallery slider',
  'veranstaltung',
);
const PUBLICATION = namesIn('pubdate posted dateline', 'publi');
const PUBLICATION_DATE = /(?:^| )(?:entry|article|post) date(?= |$)/;
/** Names of layouts, which stand around the article. */
const LAYOUT =
  /(?:has|no|with|without|left|right|both|show|hide) (?:sidebars?|navi?)|sidebar (?:left|right)|widget(?= blog)/g;
const FOOT = namesIn('footer foot');
const STORY = namesIn('hentry article post entry story news item');
const H_ENTRY = /(?:^| )h entry(?= |$)/;
/** Names of the page's head, where a site prints the day of today. */
const MASTHEAD = namesIn(
  'masthead topbar logo siteheader branding currentdate datetoday heute clock',
  'today',
);
const PAGE_HEAD = /^ ?header |(?:^| )(?:(?:site|page|main|global|top) ?(?:header|bar)|current date)(?= |$)/;
/** Names that authors give to what holds the day of publication. */
const DATED = namesIn(
  `fecha data posted posting metadata byline dateline submitted created credit credits subline kicker dachzeile release
  detail subtitle stand mod erstellt small`,
  'publi veroeffentlich',
  [
    ['date', 12, 8],
    ['datum', 8, 0],
    ['time', 8, 6],
    ['meta', 6, 6],
    ['info', 0, 4],
    ['author', 0, 4],
    ['autor', 0, 3],
    ['detail', 0, 1],
  ],
);

/** Whether one of the words is among the names. */
const isAmong = (given: readonly string[], { words, starts, parts }: Names): boolean =>
  given.some(
    (word) =>
      words.has(word) ||
      starts.some((start) => word.startsWith(start)) ||
      parts.some(([part, before, after]) => {
        const at = word.indexOf(part);
        return at >= 0 && at <= before && word.length - at - part.length <= after;
      }),
  );

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
      .toLowerCase();
    if (/sidebar|nav|widget/.test(names)) names = names.replace(LAYOUT, '');
    if (known.size > 2000) known.clear();
    known.set(given, names);
  }
  return names;
}

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

/** What names say of the dates in an element. */
type Judgement = Readonly<
  Record<
    'isDated' | 'isPublication' | 'isStory' | 'isOutside' | 'isBeside' | 'isFoot' | 'isMasthead',
    boolean
  >
>;

const judgements = new Map<string, Judgement>();

function judgeNames(given: string): Judgement {
  let judged = judgements.get(given);
  if (!judged) {
    const words = given.split(' ');
    judged = {
      isDated: isAmong(words, DATED),
      isPublication: isAmong(words, PUBLICATION) || PUBLICATION_DATE.test(given),
      isStory: isAmong(words, STORY) || H_ENTRY.test(given),
      isOutside: isAmong(words, OUTSIDE) || CAPTION.test(given),
      isBeside: isAmong(words, BESIDE),
      isFoot: isAmong(words, FOOT),
      isMasthead: isAmong(words, MASTHEAD) || PAGE_HEAD.test(given),
    };
    if (judgements.size > 2000) judgements.clear();
    judgements.set(given, judged);
  }
  return judged;
}

/** Whether an element is named as one that holds the day of publication. */
export const isNamedDate = (element: Element): boolean => judgeNames(namesOf(element)).isDated;

/** What an element says of the dates in it. */
const judge = (element: Element) => {
  const { localName } = element;
  const named = judgeNames(namesOf(element));
  const { isDated } = named;
  const isArticle = localName === 'article' || localName === 'main';
  return {
    isDated: isDated || localName === 'time' || localName === 'small',
    isPublication: named.isPublication,
    isArticle,
    isStory: isArticle || named.isStory || element.hasAttribute('itemscope'),
    isOutside: named.isOutside || OUTSIDE_TAG.test(localName),
    isBeside: named.isBeside || (!isDated && (localName === 'aside' || localName === 'address')),
    isFoot: !isDated && (named.isFoot || localName === 'footer'),
    isMasthead: named.isMasthead || localName === 'header',
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
    if (depth === MAX_DEPTH || (headline && one !== headline && contains(one, headline))) break;
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
