/** A page made for one kind of place of its day. `published` is null if the page does not tell it. */
export type DayPage = { readonly id: string; readonly html: string; readonly published: string | null };

const TITLE = 'Delegations return to the table';
const PROSE = `<p>${'The envoys met behind closed doors, and nobody said what they had spoken of. '.repeat(4)}</p>`;

const page = (id: string, published: string | null, head: string, body: string, lang = 'en'): DayPage => ({
  id,
  published,
  html: `<!doctype html><html lang="${lang}"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`,
});
const story = (beside = '', after = ''): string =>
  `<article><h1>${TITLE}</h1>${beside}${PROSE}${PROSE}${after}</article>`;
const linked = (json: string, type = 'application/ld+json'): string =>
  `<script type="${type}">${json}</script>`;
const OWN = `"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-05-17T09:00:00+02:00"`;
const DAY = '2024-05-17';
const CANONICAL = '<link rel="canonical" href="https://paper.example/world/table">';

const printed: readonly (readonly [string, string])[] = [
  ['en', 'By A. Writer, May 17, 2024'],
  ['de', 'Von A. Schreiber, 17. Mai 2024, 9:00 Uhr'],
  ['fr', 'Publié le 17 mai 2024 à 9h00'],
  ['es', 'Publicado el 17 de mayo de 2024'],
  ['pl', 'Opublikowano: 17 maja 2024, 9:00'],
  ['uk', '17 травня 2024 р., 9:00'],
  ['ru', '17 мая 2024 г., 9:00'],
  ['de', '17.05.24, 9:00'],
  ['fr', '17/05/2024'],
  ['en-US', '5/17/2024'],
];

/** Pages of our own, one for each kind of place of a day, with traps beside them. */
export const DAY_PAGES: readonly DayPage[] = [
  page(
    'footer-said',
    DAY,
    '',
    `${story()}<footer><p>Published: 17 May 2024</p><p>Changed: 3 June 2024</p></footer>`,
  ),
  page('trap-footer', null, '', `${story()}<footer><p>The next issue is out on 3 June 2024.</p></footer>`),
  page(
    'directly-below',
    DAY,
    '',
    `<article><h1>${TITLE}</h1><ul class="nav meta"><li>17 May 2024, 18:29</li></ul>${PROSE}</article>`,
  ),
  page(
    'named-time-in-text',
    DAY,
    '',
    `<article><h1>${TITLE}</h1><div>News <time class="intro-date" datetime="2024-05-17">17.05.2024</time> ${PROSE.replace(/<.?p>/g, '')}</div>${PROSE}</article>`,
  ),
  page('month-ar', DAY, '', story('<div class="date">17 مايو 2024</div>'), 'ar'),
  page('month-tr', DAY, '', story('<div class="date">17 Mayıs 2024</div>'), 'tr'),
  page('month-cs', '2024-06-17', '', story('<div class="date">17. června 2024</div>'), 'cs'),
  page('month-cs-next', '2024-07-17', '', story('<div class="date">17. července 2024</div>'), 'cs'),
  page('month-bg', '2024-10-17', '', story('<div class="date">17 октомври 2024</div>'), 'bg'),
  page(
    'trap-month-like',
    null,
    '',
    story('<div class="date">12 Mayor 2024, Market 3, 2024, 15 Juniors 2024</div>'),
  ),
  page('month-ro', DAY, '', story('<div class="date">17 mai 2024</div>'), 'ro'),
  page('month-hu', DAY, '', story('<div class="date">2024. május 17.</div>'), 'hu'),
  page('month-fi', DAY, '', story('<div class="date">17. toukokuuta 2024</div>'), 'fi'),
  page('month-el', DAY, '', story('<div class="date">17 Μαΐου 2024</div>'), 'el'),
  page('trap-period', null, '', `${story()}<h2>The bridge is closed from 24 April to 3 June 2024</h2>`),
  page(
    'trap-caption',
    DAY,
    '',
    `<article><h1>${TITLE}</h1><div class="imageCaption">The table on 3 June 2024</div>${PROSE}${PROSE}${PROSE}<div class="date">17 May 2024</div></article>`,
  ),
  page('jsonld', DAY, linked(`{${OWN}}`), story()),
  page('jsonld-charset', DAY, linked(`{${OWN}}`, 'Application/LD+JSON; charset=utf-8'), story()),
  page('jsonld-entities', DAY, linked(`{${OWN}}`.replaceAll('"', '&quot;')), story()),
  page('jsonld-cdata', DAY, linked(`//<![CDATA[\n{${OWN}}\n//]]>`), story()),
  page('jsonld-comment', DAY, linked(`<!-- {${OWN}} -->`), story()),
  page('jsonld-comma', DAY, linked(`{${OWN},}`), story()),
  page('jsonld-broken', DAY, linked(`{${OWN},"description":"He said "no" again"}`), story()),
  page(
    'jsonld-typed',
    DAY,
    linked(
      `{"@graph":[{"@type":["NewsArticle"],"headline":"${TITLE}","datePublished":{"@value":"2024-05-17"}}]}`,
    ),
    story(),
  ),
  page(
    'jsonld-video',
    DAY,
    linked(
      `{"@type":"VideoObject","name":"${TITLE}","uploadDate":"2024-05-17","comment":{"@type":"Comment","datePublished":"2024-06-01"}}`,
    ),
    story(),
  ),
  page(
    'trap-jsonld-related',
    DAY,
    `${CANONICAL}<meta property="article:published_time" content="2024-05-17">`,
    `${story()}${linked('{"@type":"NewsArticle","url":"https://paper.example/old/one","headline":"What happened two years before","datePublished":"2022-02-02"}')}`,
  ),
  page(
    'trap-jsonld-organisation',
    null,
    linked('{"@type":"Organization","name":"Paper","datePublished":"2001-01-01"}'),
    story(),
  ),
  page('meta-french', DAY, '<meta property="date:published_time" content="2024-05-17">', story(), 'fr'),
  page('meta-dutch', DAY, '<meta name="publicatiedatum" content="2024-05-17">', story(), 'nl'),
  page('meta-made-up', DAY, '<meta name="acme:first-publish-date" content="2024-05-17">', story()),
  page('trap-meta-event', null, '<meta name="event_start_date" content="2024-06-03">', story()),
  page('meta-value', DAY, '<meta name="sailthru.date" value="2024-05-17 10:00">', story()),
  page('trap-meta-expires', null, '<meta http-equiv="expires" content="2024-05-17">', story()),
  page(
    'trap-meta-buddhist',
    DAY,
    `${linked(`{${OWN}}`.replace('2024', '2567'))}<meta name="pubdate" content="20240517">`,
    story(),
    'th',
  ),
  page(
    'trap-meta-placeholder',
    DAY,
    '<meta name="date" content="0001-01-01"><meta name="pubdate" content="2024-05-17">',
    story(),
  ),
  page(
    'trap-day-to-come',
    DAY,
    '<meta name="pubdate" content="2031-01-01"><meta name="publish_date" content="2024-05-17">',
    story(),
  ),
  page(
    'microdata',
    DAY,
    '',
    `<div itemscope itemtype="https://schema.org/NewsArticle"><h1>${TITLE}</h1><meta itemprop="datePublished" content="2024-05-17">${PROSE}</div>`,
  ),
  page(
    'trap-microdata-comment',
    DAY,
    '',
    story(
      '<time datetime="2024-05-17">Friday</time>',
      '<div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2024-05-19">Sunday</time></div>',
    ),
  ),
  page('time-text', DAY, '', story('<p>By A. Writer | <time>17 May 2024</time></p>')),
  page(
    'abbr',
    DAY,
    '',
    `<div class="hentry"><h3 class="entry-title">${TITLE}</h3>${PROSE}<span>posted at <abbr class="published" title="2024-05-17T00:23:00-04:00">12:23</abbr></span></div>`,
  ),
  page('data-timestamp', DAY, '', story('<span class="when" data-timestamp="1715940000">3 days ago</span>')),
  ...printed.map(([lang, text], index) =>
    page(`printed-${lang}-${index}`, DAY, '', story(`<p class="byline">${text}</p>`), lang),
  ),
  page('printed-weekday', '2024-06-05', '', story('<p class="byline">Wednesday, 5/6/2024</p>'), 'en-US'),
  page('address', DAY, '<link rel="canonical" href="https://paper.example/2024/05/17/table">', story()),
  page(
    'address-archive',
    DAY,
    '<link rel="canonical" href="https://web.archive.org/web/20250101000000/http://paper.example/2024/05/17/table">',
    story(),
  ),
  page(
    'utc-printed',
    DAY,
    linked(`{${OWN}}`.replace('2024-05-17T09:00:00+02:00', '2024-05-18T02:10:00Z')),
    story('<p class="byline">May 17, 2024, 10:10 pm</p>'),
  ),
  page(
    'changed-stated',
    DAY,
    linked(`{${OWN},"dateModified":"2024-05-18T09:40:00Z"}`.replace('17T09:00:00+02:00', '18T09:40:00Z')) +
      '<meta name="REVISION_DATE" content="Sat May 18 09:40:00 UTC 2024"><meta property="article:published_time" content="2024-05-18T09:40:00Z">',
    story('<p class="byline">May 17, 2024 / 10:10 pm / changed 8 hours ago</p>'),
  ),
  page(
    'trap-masthead',
    DAY,
    '',
    `<header><time datetime="2026-11-20">Friday, November 20, 2026</time></header><main>${story('<p>By A. Writer, <time datetime="2024-05-17">May 17, 2024</time></p>')}</main>`,
  ),
  page(
    'trap-event',
    DAY,
    '',
    story(
      '<p class="info">Published 17 May 2024</p><p>As on the day of the meeting in another town, <time datetime="2022-03-29">29 March 2022</time>, which was long and cold and of which much was written in those weeks, without any result that anybody could name when it was over, they only ate and drank.</p>',
    ),
  ),
  page(
    'trap-teasers',
    null,
    '',
    `${story()}<div class="related"><p class="date">1 May 2024</p><p class="date">2 May 2024</p></div>`,
  ),
  page('trap-comments', null, '', `${story()}<div id="comments"><p class="date">19 May 2024</p></div>`),
  page('trap-sidebar', null, '', `${story()}<aside><span>Latest</span> <b>20 May 2024</b></aside>`),
  page('trap-copyright', null, '', `${story()}<footer>© 2001–2024 Paper</footer>`),
  page('trap-relative', null, '', story('<p class="date">3 days ago</p>')),
];
