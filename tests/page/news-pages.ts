// Every text, name and address in this file is invented.

/** A page of one kind, whether it is to be taken for a news article, and its URL from the path on. */
export type MadePage = {
  readonly name: string;
  readonly isNews: boolean;
  readonly place: string;
  readonly html: string;
};

const SENTENCES = [
  'The harbour council of Ostrel met behind closed doors until late in the evening.',
  'Mayor Ilka Dorvan called the new ferry timetable a test of patience for the whole bay.',
  'Nobody at the table wanted to say how long the repairs of the old lighthouse would take.',
  'The two sides had last spoken in spring, when the fishing season opened two weeks late.',
  'A draft of four pages lists what the islands would pay and what they would get for it.',
  'Berrin Olmo, who keeps the only bakery on the pier, expects fewer guests this winter.',
  'The bridge stays closed at night, and buses of the northern line stop at the mill.',
  'In a short statement the company said that it had handed over every document it had.',
  'Three of the seven members voted against the plan and asked for a second reading.',
];
/** Returns whole sentences of at least `length` characters. Another `seed` begins with another sentence. */
function prose(length: number, seed = 0): string {
  let text = '';
  for (let at = seed; text.length < length; at++) text += `${SENTENCES[at % SENTENCES.length]} `;
  return text.trim();
}
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');
const title = (index: number): string => `${prose(20, index).slice(0, 42)} (${index + 1})`;
const paragraphs = (count: number, length = 300): string =>
  times(count, (index) => `<p>${prose(length, index)}</p>`);
const link = (index: number): string => `<a href="/bay/${index}">${title(index)}</a>`;
const items = (count: number): string => `<ul>${times(count, (index) => `<li>${link(index)}</li>`)}</ul>`;
const teaser = (index: number, length = 120): string =>
  `<article class="teaser"><h3>${link(index)}</h3><p>${prose(length, index)}</p><time>5 May</time></article>`;
const card = (index: number, length = 120): string =>
  `<div class="card"><img alt="" src="/${index}.jpg"><h3>${link(index)}</h3><p>${prose(length, index)}</p></div>`;
const og = (type: string): string => `<meta property="og:type" content="${type}">`;
const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...(value as object) })}</script>`;
const typed = (type: string, more: object = {}): string => linked({ '@type': type, name: 'Ostrel', ...more });

type Parts = { readonly head?: string; readonly body: string; readonly place?: string };
const pageOf =
  (isNews: boolean) =>
  (name: string, { head = '', body, place = '/bay/page' }: Parts): MadePage => ({
    ...{ name, isNews, place },
    html: `<!doctype html><html lang="en"><head><title>Ostrel Observer</title>${head}</head><body><header><a href="/">Ostrel Observer</a><nav>${items(12)}</nav></header>${body}<footer><p>${prose(170)}</p>${items(8)}</footer></body></html>`,
  });
const other = pageOf(false);
const news = pageOf(true);

const lists = [
  other('a front page', {
    head: og('website') + typed('WebSite') + typed('NewsMediaOrganization'),
    body: `<main><h1>Today</h1>${times(60, teaser)}</main>`,
  }),
  other('a front page without data', { body: `<main>${times(40, teaser)}</main>`, place: '/front' }),
  other('a section that calls itself a collection', {
    head: og('website') + typed('CollectionPage'),
    body: times(20, (index) => teaser(index, 300)),
  }),
  other('a section of cards', {
    body: `<main><h1>The bay</h1>${times(24, (index) => card(index, 190))}</main>`,
  }),
  other('a section of cards in sections', {
    body: times(8, (index) => `<section><h2>Part ${index}</h2>${times(4, (at) => card(at, 170))}</section>`),
  }),
  other('a section with three big teasers', {
    body: `<main>${times(3, (index) => teaser(index, 250))}${items(40)}</main>`,
  }),
  other('a section that lists its articles in data', {
    head: typed('ItemList', {
      itemListElement: Array(9).fill({ '@type': 'NewsArticle', headline: 'Ferry' }),
    }),
    body: times(9, card),
  }),
  other('a section with data for each article', {
    head: og('website') + times(8, () => typed('NewsArticle', { headline: 'Ferry' })),
    body: times(8, teaser),
  }),
  other('a section with two columns in a table', {
    body: `<table>${times(12, (index) => `<tr><td><a href="/${index}">${title(index)}</a></td><td>${prose(80, index)}</td></tr>`)}</table>`,
  }),
  other('results of a search in a list', {
    body: `<ol>${times(10, (index) => `<li><h3>${link(index)}</h3><p>${prose(180, index)}</p></li>`)}</ol>`,
    place: '/search?q=ferry',
  }),
  other('results of a search in divisions', {
    body: times(10, (index) => `<div class="hit"><h3>${link(index)}</h3><p>${prose(180, index)}</p></div>`),
    place: '/search?q=ferry',
  }),
  other('results of a search with the address first', {
    body: times(
      10,
      (index) => `<div><cite>ostrel.example</cite>${link(index)}<p>${prose(180, index)}</p></div>`,
    ),
  }),
  other('results of a search that says so', {
    head: typed('SearchResultsPage'),
    body: times(10, (index) => `<div>${paragraphs(2)}${link(index)}</div>`),
  }),
  other('a page of a tag', {
    head: og('website'),
    body: `<h1>Ferries</h1>${times(15, (index) => card(index, 160))}`,
    place: '/tag/ferries',
  }),
  other('an author page with data', {
    head: typed('ProfilePage', { mainEntity: { '@type': 'Person', name: 'Ilka Dorvan' } }),
    body: `<h1>Ilka Dorvan</h1>${paragraphs(3)}${times(10, teaser)}`,
  }),
  other('an author page with Open Graph', {
    head: og('profile'),
    body: `<h1>Berrin Olmo</h1>${paragraphs(3)}${items(30)}`,
  }),
  other('an author page without data', {
    body: `<h1>Berrin Olmo</h1><p>${prose(240)}</p>${times(12, teaser)}`,
  }),
  other('an archive of newsletters', {
    head: og('website'),
    body: `<h1>All letters</h1><table>${times(50, (index) => `<tr><td>5 May</td><td>${link(index)}</td></tr>`)}</table>`,
  }),
  other('a blog that shows ten posts in full', {
    body: times(10, (index) => `<article><h2>${link(index)}</h2>${paragraphs(4)}</article>`),
    place: '/blog',
  }),
  other('a list of broadcasts', {
    head: og('website') + typed('PodcastSeries'),
    body: times(
      30,
      (index) => `<li><h3>${link(index)}</h3><p>${prose(200, index)}</p><button>Play</button></li>`,
    ),
  }),
];

const shops = [
  other('a category of a shop', {
    head: og('website'),
    body: `<ul>${times(48, (index) => `<li class="product"><a href="/p/${index}">Oilskin coat ${index}</a><span>49.90</span><p>In stock</p></li>`)}</ul>`,
  }),
  other('a product', {
    head: og('product') + typed('Product', { offers: { '@type': 'Offer', price: '49.90' } }),
    body: `<h1>Oilskin coat</h1><div>${paragraphs(4)}</div><button>Buy</button>`,
  }),
  other('a product without Open Graph, with reviews', {
    head: linked({
      '@graph': [{ '@type': 'BreadcrumbList' }, { '@type': 'Product', review: [{ '@type': 'Review' }] }],
    }),
    body: `<h1>Oilskin coat</h1><div>${paragraphs(3)}</div>${times(6, (index) => `<div class="review"><b>4 stars</b><p>${prose(260, index)}</p></div>`)}`,
  }),
  other('a product with several types', {
    head: typed('x', { '@type': ['Product', 'Vehicle'] }),
    body: `<article>${paragraphs(4)}</article>`,
  }),
  other('a cart', {
    body: `<table>${times(6, (index) => `<tr><td>Coat ${index}</td><td>2</td><td>99.80</td></tr>`)}</table><p>${prose(150)}</p>`,
  }),
  other('a classified advertisement', {
    head: og('product.item'),
    body: `<h1>Boat, 6 m</h1><dl>${times(20, (index) => `<dt>Part ${index}</dt><dd>${prose(40, index)}</dd>`)}</dl><p>${prose(600)}</p>`,
  }),
  other('a page of prices', {
    body: times(
      3,
      (index) => `<div class="plan"><h2>Plan ${index}</h2><p>${prose(90, index)}</p>${items(8)}</div>`,
    ),
  }),
  other('a vacancy', { head: typed('JobPosting'), body: `<h1>Ferry mate</h1>${paragraphs(5)}` }),
];

const talks = [
  other('threads of a forum', {
    body: `<table>${times(40, (index) => `<tr><td>${link(index)}<br>by olmo${index}</td><td>12 replies</td><td>5 May, 12:0${index % 10}</td></tr>`)}</table>`,
  }),
  other('a thread of a forum with data', {
    head: typed('DiscussionForumPosting'),
    body: times(
      12,
      (index) =>
        `<div class="post"><b>olmo${index}</b><div class="text"><p>${prose(420, index)}</p></div></div>`,
    ),
  }),
  other('a thread of a forum in a table', {
    body: `<table>${times(12, (index) => `<tr><td>olmo${index}<br>34 posts</td><td><div>${prose(180, index)}</div></td></tr>`)}</table>`,
  }),
  other('a question with answers', {
    head: typed('QAPage', { mainEntity: { '@type': 'Question', name: 'Which ferry?' } }),
    body: times(5, (index) => `<div class="answer">${paragraphs(2)}<b>olmo${index}</b></div>`),
  }),
  other('frequent questions', {
    head: og('website') + typed('FAQPage'),
    body: times(
      12,
      (index) => `<details><summary>${title(index)}</summary><p>${prose(200, index)}</p></details>`,
    ),
  }),
  other('comments by class', {
    body: `<h1>Comments</h1>${times(30, (index) => `<div class="comment"><b>olmo${index}</b><p class="comment-text">${prose(260, index)}</p></div>`)}`,
    place: '/bay/ferry/comments',
  }),
  other('comments in articles', {
    body: times(
      12,
      (index) => `<article class="comment"><b>olmo${index}</b><p>${prose(620, index)}</p></article>`,
    ),
  }),
  other('a stream of short messages', {
    body: times(
      60,
      (index) =>
        `<div role="article"><a href="/@olmo">olmo</a><div><span>${prose(110, index)}</span></div></div>`,
    ),
  }),
];

const films = [
  other('a video', {
    head: og('video.other') + typed('VideoObject', { uploadDate: '2024-05-05' }),
    body: `<video></video><h1>Ferry at sea</h1>${paragraphs(2, 500)}${times(20, card)}`,
  }),
  other('a channel of videos', {
    head: og('video.tv_show'),
    body: `<p>${prose(600)}</p>${times(40, (index) => `<div>${link(index)}<span>3:12</span></div>`)}`,
  }),
  other('a gallery', {
    head: og('website'),
    body: times(
      30,
      (index) =>
        `<figure><img alt="" src="/${index}.jpg"><figcaption>${prose(160, index)}</figcaption></figure>`,
    ),
  }),
  other('a gallery with data', {
    head: typed('ImageGallery'),
    body: times(
      20,
      (index) =>
        `<figure><img alt="" src="/${index}.jpg"><figcaption><p>${prose(200, index)}</p></figcaption></figure>`,
    ),
  }),
  other('a gallery without data', {
    body: times(
      20,
      (index) =>
        `<figure><img alt="" src="/${index}.jpg"><figcaption><p>${prose(180, index)}</p></figcaption></figure>`,
    ),
  }),
  other('a song', { head: og('music.song'), body: `<h1>Lighthouse</h1><p>${times(40, title)}</p>` }),
  other('a book', { head: og('book') + typed('Book'), body: paragraphs(4) }),
];

const tools = [
  other('a login', {
    body: `<form><h1>Log in</h1><input name="mail"><input type="password"><button>Go</button><p>${prose(150)}</p></form>`,
    place: '/login',
  }),
  other('a registration', {
    body: `<form>${times(12, (index) => `<label>Field ${index}<input></label>`)}<p>${prose(330)}</p></form>`,
  }),
  other('a timetable', {
    body: `<h1>Ferries</h1><table>${times(80, (index) => `<tr><th>Mill</th>${times(12, (at) => `<td>${at + 6}:${10 + (index % 50)}</td>`)}</tr>`)}</table>`,
  }),
  other('the weather', {
    body: `<h1>Ostrel</h1><p>${prose(150)}</p><table>${times(14, (index) => `<tr><td>Day ${index}</td><td>12°</td><td>Rain</td></tr>`)}</table>`,
  }),
  other('the weather of a week in words', {
    body: times(7, (index) => `<div class="day"><h3>Day ${index}</h3><p>${prose(200, index)}</p></div>`),
  }),
  other('scores of a season', {
    head: typed('SportsEvent'),
    body: `<table>${times(60, (index) => `<tr><td>Ostrel</td><td>${index}:2</td><td>Millport</td></tr>`)}</table>${paragraphs(2)}`,
  }),
  other('results of an election', {
    body: `<h1>Results</h1><p>${prose(200)}</p><table>${times(120, (index) => `<tr><td>Ward ${index}</td><td>41.2 %</td><td>1,204</td></tr>`)}</table>`,
  }),
  other('an event', { head: og('event') + typed('MusicEvent'), body: paragraphs(4) }),
  other('a calendar of events', {
    body: times(
      25,
      (index) =>
        `<li class="event"><time>5 May</time><h3>${link(index)}</h3><p>${prose(150, index)}</p></li>`,
    ),
  }),
  other('a map of the site', {
    body: `<h1>All pages</h1>${times(20, (at) => `<h2>Part ${at}</h2>${items(50)}`)}`,
  }),
  other('a page that was not found', { body: `<h1>Not found</h1><p>${prose(90)}</p>${times(4, teaser)}` }),
  other('a consent wall', {
    body: `<div class="cookie-consent">${paragraphs(6)}<button>Agree</button></div><h1>Loading</h1>`,
  }),
  other('a contact page', { head: typed('ContactPage'), body: `<h1>Contact</h1>${paragraphs(3)}` }),
  other('an application', {
    body: `<div id="app">${times(300, (index) => `<div class="row"><div>Task ${index}</div><div>open</div></div>`)}</div>`,
  }),
];

const books = [
  other('an index of recipes', {
    head: og('website'),
    body: times(
      30,
      (index) =>
        `<div class="recipe"><h3>${link(index)}</h3><p>${prose(150, index)}</p><span>40 min</span></div>`,
    ),
  }),
  other('an index of recipes without data', {
    body: times(
      30,
      (index) =>
        `<div class="recipe"><a href="/r/${index}"><h3>Bread ${index}</h3><p>${prose(160, index)}</p></a></div>`,
    ),
  }),
  other('a recipe', {
    head: typed('Recipe', { recipeYield: '4' }),
    body: `<h1>Pier bread</h1>${paragraphs(3)}<ol>${times(9, (index) => `<li>${prose(150, index)}</li>`)}</ol>`,
  }),
  other('a list of a wiki', {
    body: `<h1>List of lighthouses</h1><p>${prose(300)}</p>${times(12, (at) => `<h2>Part ${at}</h2>${items(25)}`)}`,
    place: '/wiki/List_of_lighthouses',
  }),
  other('a table of a wiki', {
    body: `<p>${prose(280)}</p><table class="wikitable">${times(90, (index) => `<tr><td>${link(index)}</td><td>18${index}</td><td>${prose(70, index)}</td></tr>`)}</table>`,
  }),
  other('an index of documentation', {
    body: `<h1>Manual</h1>${times(14, (index) => `<h2>Part ${index}</h2><p>${prose(100, index)}</p>${items(6)}`)}`,
    place: '/docs/',
  }),
  other('an index of documentation in definitions', {
    body: `<dl>${times(40, (index) => `<dt><code>open${index}</code></dt><dd>${prose(90, index)}</dd>`)}</dl>`,
  }),
  other('a page of documentation that says so', {
    head: typed('APIReference'),
    body: `<h1>open()</h1>${paragraphs(5)}<pre>open(file)</pre>`,
  }),
  other('a repository of code', {
    head: og('object'),
    body: `<table>${times(30, (index) => `<tr><td>file${index}.ts</td><td>Mend the mill</td></tr>`)}</table><article>${paragraphs(6)}</article>`,
  }),
  other('a course', { head: typed('Course'), body: paragraphs(5) }),
];

const story = `<h1>${title(3)}</h1>`;
const wide = `<br><br>`;

const stories = [
  news('paragraphs in a division, no data', { body: `<div>${story}${paragraphs(6)}</div>` }),
  news('each paragraph in a division of its own', {
    body: `<main>${story}${times(7, (index) => `<div class="block"><div><p>${prose(280, index)}</p></div></div>`)}</main>`,
  }),
  news('each paragraph in a division with an advertisement', {
    body: `<main>${story}${times(7, (index) => `<div class="block"><p>${prose(260, index)}</p><div class="ad"></div></div>`)}</main>`,
  }),
  news('sections with headings', {
    body: `${story}${times(4, (index) => `<section><h2>Part ${index}</h2>${paragraphs(3, 240)}</section>`)}`,
  }),
  news('sections with a heading and one paragraph', {
    body: `${story}<p>${prose(240)}</p><div>${times(5, (index) => `<h2>Part ${index}</h2><p>${prose(320, index)}</p>`)}</div>`,
  }),
  news('lines that are parted by breaks', {
    body: `<div>${story}<div class="text">${times(8, (index) => prose(220, index) + wide)}</div></div>`,
  }),
  news('lines that are parted by breaks, with links in them', {
    body: `<div>${story}${times(9, (index) => `${prose(90, index)} ${link(index)} <b>said</b> ${prose(60)}${wide}`)}</div>`,
  }),
  news('a division for each paragraph', {
    body: `${story}<div id="story">${times(6, (index) => `<div>${prose(260, index)}</div>`)}</div>`,
  }),
  news('definitions', {
    body: `${story}<dl>${times(6, (index) => `<dt>Part</dt><dd>${prose(280, index)}</dd>`)}</dl>`,
  }),
  news('a wire text', { body: `${story}<pre>${times(9, (index) => `${prose(200, index)}\n`)}</pre>` }),
  news('a table of the nineties', {
    body: `<table><tr><td>${items(10)}</td><td><font size="2">${story}${times(7, (index) => prose(250, index) + wide)}</font></td></tr></table>`,
  }),
  news('elements of its own around paragraphs', {
    body: `<news-story><news-headline>${story}</news-headline><news-text>${paragraphs(5)}</news-text></news-story>`,
  }),
  news('elements of its own instead of paragraphs', {
    body: `<news-story>${story}${times(7, (index) => `<news-line>${prose(260, index)}</news-line>`)}</news-story>`,
  }),
  news('spans instead of paragraphs', {
    body: `${story}<div>${times(7, (index) => `<span class="line">${prose(260, index)}</span>`)}</div>`,
  }),
  news('a short article', { head: og('website'), body: `<article>${story}<p>${prose(610)}</p></article>` }),
  news('an article with 40 teasers below', {
    body: `<main><article>${story}${paragraphs(4)}</article>${times(40, teaser)}</main>`,
  }),
  news('an article with 40 teasers above', {
    body: `<div>${times(40, teaser)}</div><main><article>${story}${paragraphs(4)}</article></main>`,
  }),
  news('an article with comments in articles of their own', {
    body: `<article>${story}${paragraphs(4)}<section>${times(9, (index) => `<article><b>olmo${index}</b><p>${prose(640, index)}</p></article>`)}</section></article>`,
  }),
  news('a live blog with data', {
    head: typed('LiveBlogPosting', { liveBlogUpdate: Array(40).fill({ '@type': 'BlogPosting' }) }),
    body: times(
      40,
      (index) => `<div id="update-${index}"><h2>12:0${index % 10}</h2><p>${prose(200, index)}</p></div>`,
    ),
  }),
  news('a live blog without data', {
    body: `<article>${story}${times(40, (index) => `<article><h2>12:0${index % 10}</h2><p>${prose(240, index)}</p></article>`)}</article>`,
  }),
  news('a graph with the page, its trail and its article', {
    head: linked({
      '@graph': [{ '@type': 'WebPage' }, { '@type': 'BreadcrumbList' }, { '@type': 'NewsArticle' }],
    }),
    body: `<p>${prose(200)}</p>`,
  }),
  news('an article with a video and a product in its data', {
    head: typed('VideoObject') + typed('NewsArticle') + typed('Product') + og('video.other'),
    body: paragraphs(3),
  }),
  news('an article whose data names only its publisher', {
    head: typed('Organization') + typed('WebPage') + typed('BreadcrumbList'),
    body: `<div>${story}${paragraphs(5)}</div>`,
  }),
  news('a story below a menu of 500 links', {
    body: `<div>${items(500)}</div><div>${story}${paragraphs(5)}</div>`,
  }),
  news('a story without paragraphs below a menu of 500 links', {
    body: `<div>${items(500)}</div>${story}<div>${times(6, (index) => `<div>${prose(260, index)}</div>`)}</div>`,
  }),
  news('a story below 500 short paragraphs', {
    body: `<div>${times(500, (index) => `<p>Partner ${index}</p>`)}</div><div>${story}${paragraphs(5)}</div>`,
  }),
  news('a story with a hundred comments below', {
    body: `<div>${story}${paragraphs(5)}</div><div class="comments">${times(100, (index) => `<p>${prose(150, index)}</p>`)}</div>`,
  }),
  news('a story in Cyrillic letters', {
    body: `<div>${times(6, () => `<p>${'Рада порту зібралася за зачиненими дверима й говорила до пізнього вечора. '.repeat(4)}</p>`)}</div>`,
  }),
];

const guide = `<h1>Rules</h1>${paragraphs(8)}`;

/** Pages that are no article, but whose text could be one, and which no data describes. */
const mistaken = [
  news('terms of use', { body: `<main>${guide}</main>`, place: '/terms' }),
  news('a chapter of a manual', {
    head: typed('TechArticle'),
    body: `<article>${guide}<pre>open()</pre></article>`,
  }),
  news('what a company says of itself', { body: `<main>${guide}${times(3, card)}</main>`, place: '/about' }),
  news('a thread of a forum with long posts, no data', {
    body: times(9, (index) => `<div class="post"><b>olmo${index}</b><p>${prose(560, index)}</p></div>`),
  }),
  news('a map of the site in an article', { body: `<article><h1>All pages</h1>${items(40)}</article>` }),
  news('a recipe that calls itself an article', {
    head: og('article'),
    body: `<h1>Pier bread</h1>${items(9)}`,
  }),
];

/** Pages of many kinds, each with markup that is common for its kind. */
export const MADE_PAGES: readonly MadePage[] = [
  ...[...lists, ...shops, ...talks, ...films, ...tools, ...books],
  ...stories,
  ...mistaken,
];
