/** Words of classes, ids and test ids that name a part of a page which is never the article. */
const NEVER =
  'comments?|fbcomments[a-z]*|commenting|disqus|replies|footer|colophon|cookies?|cookiebanner|consent|gdpr|onetrust|breadcrumbs?|nav|navbar|navigation|topnav|subnav|' +
  'outbrain|taboola|dianomi|adsbygoogle';

/** Words that name what stands beside an article, unless the element holds most of it. */
const BESIDE =
  'bylines?|byline|authors?|contributors?|bio|credits?|' +
  'share|sharing|sharebar|sharetools|socials?|social-media|addthis|addtoany|sharethis|' +
  'related|recommend|recommended|recommendations?|recirc|recirculation|onward|teasers?|promos?|promotion|crosslinks?|' +
  'most[-_]?(?:read|popular|viewed|shared|commented)|mostread|trending|popular|more[-_](?:stories|news|from|on|articles|coverage)|' +
  'read[-_]?(?:more|next|also)|up[-_]next|next[-_](?:article|story|up)|see[-_]also|also[-_](?:read|like)|you[-_]may|around[-_]the[-_]web|latest[-_](?:news|stories|headlines)|' +
  'newsletters?|signup|sign[-_]up|subscribe|subscription|login|signin|sign[-_]in|register|donate|donation|' +
  'ads?|adverts?|advertisements?|advertising|advertorial|adslot|adunit|adbox|sponsor|sponsors|sponsored|commercial|' +
  'aside|sidebar|rail|menu|toolbar|topbar|masthead|tools|utility|tags|taglist|keywords|topics|toc|pagination|pager|' +
  'modal|popup|overlay|lightbox|tooltip|banner|ticker|weather|poll|quiz|survey|feedback|copyright|disclaimer|' +
  'meta|timestamp|published|updated|pubdate|reading[-_]time|skip[-_](?:link|to)|print[-_](?:only|info)|app[-_]promo';

const UNSEEN =
  'sr[-_]only|visually[-_]?hidden|screen[-_]reader(?:[-_]?text|[-_]only)?|screenreader|assistive[-_]text|a11y[-_]hidden|offscreen';

const wholeWord = (words: string): RegExp => new RegExp(`(?:^|[-_:.])(?:${words})(?=$|[-_:.\\d])`);
const NEVER_WORD = wholeWord(NEVER);
const BESIDE_WORD = wholeWord(BESIDE);
const UNSEEN_WORD = wholeWord(UNSEEN);
const STANDFIRST_WORD = wholeWord(
  'standfirst|subtitle|sub[-_]?headline|sub[-_]?heading|dek|deck|lede?|chapo|abstract|strapline',
);

/** States of a page and the taxonomies of WordPress: `has-comments` is no comment, `tag-menu` no menu. */
const STATE =
  /^(?:has|with|no|not|without|is|show|hide|hidden|js|u|category|tag|format|layout|grid|col|theme)[-_]/;

/** What a name says of its element; an empty text where it says nothing. */
export type Meaning = 'never' | 'beside' | 'unseen' | 'standfirst' | '';

function meaningOfToken(token: string): Meaning {
  const words = token.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  if (UNSEEN_WORD.test(words)) return 'unseen';
  if (STATE.test(words)) return '';
  if (NEVER_WORD.test(words)) return 'never';
  if (BESIDE_WORD.test(words)) return 'beside';
  return STANDFIRST_WORD.test(words) ? 'standfirst' : '';
}

const known = new Map<string, Meaning>();
const WORST: readonly Meaning[] = ['unseen', 'never', 'beside', 'standfirst', ''];
const ATTRIBUTES = [
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
];

/** The gravest meaning of an element's class, id, itemprop, rel and data-* names, read as whole words. */
export function meaningOf(element: Element): Meaning {
  let worst = WORST.length - 1;
  for (const attribute of ATTRIBUTES) {
    const names = element.getAttribute(attribute);
    if (!names) continue;
    let meaning = known.get(names);
    if (meaning === undefined) {
      const found = names.split(/\s+/).map(meaningOfToken);
      meaning = WORST.find((one) => found.includes(one)) ?? '';
      // Pages that generate their class names would otherwise fill the memory.
      if (known.size > 5000) known.clear();
      known.set(names, meaning);
    }
    worst = Math.min(worst, WORST.indexOf(meaning));
  }
  return WORST[worst] ?? '';
}
