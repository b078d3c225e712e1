import type { Tag } from './tree.ts';

/** What a name says about its element; an empty string if it says nothing. */
export type Meaning = 'never' | 'beside' | 'unseen' | 'standfirst' | '';

/** Names of parts of a page, as words or pairs of words, from the strongest meaning to the weakest. */
const NAMES: readonly (readonly [Meaning, string])[] = [
  [
    'unseen',
    `sr-only visually-hidden visuallyhidden screen-reader screenreader assistive-text a11y-hidden offscreen`,
  ],
  [
    'never',
    `comment comments commenting disqus replies footer colophon cookie cookies cookiebanner consent gdpr onetrust
    breadcrumb breadcrumbs bread-crumb bread-crumbs breadcrumb-list crumbs brotkrume brotkrumen brotkrumel fil-ariane
    filariane migas nav navbar navigation topnav subnav outbrain taboola dianomi adsbygoogle`,
  ],
  // Content beside an article, unless the element contains most of the article.
  [
    'beside',
    `byline bylines author authors contributor contributors bio credit credits
    share sharing sharebar sharetools social socials social-media addthis addtoany sharethis
    related recommend recommended recommendation recommendations recirc recirculation onward teaser teasers promo
    promos promotion crosslink crosslinks
    most-read mostread most-popular mostpopular most-viewed mostviewed most-shared mostshared most-commented
    mostcommented trending popular more-stories more-news more-from more-on more-articles more-coverage
    read-more readmore read-next readnext read-also readalso up-next next-article next-story next-up see-also
    also-read also-like you-may the-web latest-news latest-stories latest-headlines
    newsletter newsletters signup sign-up subscribe subscription login signin sign-in register donate donation
    ad ads advert adverts advertisement advertisements advertising advertorial adslot adunit adbox sponsor sponsors
    sponsored commercial
    of-contents tableofcontents contents-list contentslist on-this in-this page-contents page-index
    article-index jump-links jumplinks jump-to anchor-links anchorlinks anchor-nav scrollspy sommaire
    inhaltsverzeichnis tag-list tag-cloud tagcloud taglinks tag-links topic-list topics-list topiclist schlagworte
    schlagwoerter stichworte stichwoerter etiquetas mots-cles lire-aussi lee-tambien leer-mas mehr-zum zum-thema
    aside sidebar rail menu toolbar topbar masthead tools utility tags taglist keywords topics toc pagination pager
    modal popup overlay lightbox tooltip banner ticker weather poll quiz survey feedback copyright disclaimer
    meta timestamp published updated pubdate reading-time readingtime skip-link skip-to print-only print-info app-promo`,
  ],
  [
    'standfirst',
    `standfirst subtitle sub-headline subheadline sub-heading subheading dek deck led lede chapo abstract strapline`,
  ],
];
const RANK: Readonly<Record<Meaning, number>> = { unseen: 0, never: 1, beside: 2, standfirst: 3, '': 4 };
const MEANING_OF = new Map<string, Meaning>();
for (const [meaning, names] of NAMES) for (const name of names.split(/\s+/)) MEANING_OF.set(name, meaning);

/** Prefixes of page states and of WordPress taxonomies: `has-comments` is not a comment. */
const STATES = new Set(
  'has with no not without is show hide hidden js u category tag format layout grid col theme'.split(' '),
);

const worse = (one: Meaning, other: Meaning): Meaning => (RANK[one] <= RANK[other] ? one : other);

/** Returns a word up to its first digit: `ad300` is an `ad`. */
function withoutNumber(word: string): string {
  for (let at = 0; at < word.length; at++) if ((word[at] as string) <= '9') return word.slice(0, at);
  return word;
}

/** Returns the words of a name. Most names have no capitals, so that no pattern is needed. */
function wordsOf(name: string): string[] {
  const lower = name.toLowerCase();
  const split = lower === name ? name : name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return split.replaceAll('_', '-').replaceAll(':', '-').replaceAll('.', '-').split('-');
}

function meaningOfToken(token: string): Meaning {
  const words = wordsOf(token);
  let meaning: Meaning = '';
  let before = '';
  for (const word of words) {
    const bare = withoutNumber(word);
    const found = MEANING_OF.get(bare) ?? (bare.startsWith('fbcomments') ? 'never' : '');
    meaning = worse(meaning, found);
    if (before) meaning = worse(meaning, MEANING_OF.get(`${before}-${bare}`) ?? '');
    before = word;
  }
  if (meaning === '' || meaning === 'unseen' || words.length < 2) return meaning;
  // `tag-cloud` is a name, although `tag-` begins the name of a state.
  const isState = STATES.has(words[0] ?? '') && !MEANING_OF.has(`${words[0]}-${words[1]}`);
  return isState ? '' : meaning;
}

const known = new Map<string, Meaning>();
const ATTRIBUTES = new Set([
  'class',
  'id',
  'itemprop',
  'rel',
  'data-testid',
  'data-component',
  'data-component-name',
  'data-module',
  'data-type',
  'data-gu-name',
]);

/** Returns the strongest meaning of an element's class, id, itemprop, rel and data-* names (whole words). */
export function meaningOf(tag: Tag): Meaning {
  let meaning: Meaning = '';
  for (const attribute of tag.given) {
    const names = ATTRIBUTES.has(attribute) && tag.get(attribute);
    if (!names) continue;
    let found = known.get(names);
    if (found === undefined) {
      found = '';
      for (const token of names.split(names.includes('\n') ? /\s+/ : ' '))
        found = worse(found, meaningOfToken(token));
      // Limits the cache on pages that generate their class names.
      if (known.size > 5000) known.clear();
      known.set(names, found);
    }
    meaning = worse(meaning, found);
  }
  return meaning;
}
