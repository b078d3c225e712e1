import { expect, test, vi } from 'vitest';
import { readArticle } from '../../page/reading/read-article.ts';
import { parse } from './parse-html.ts';

const sentence = 'The delegations met in the morning, and both said afterwards that the talks would go on. ';
const prose = (times: number): string => `<p>${sentence.repeat(2)}</p>`.repeat(times);

/** Returns the texts that are read of a page with a story, apart from its headline and its paragraphs. */
const readBeside = (before: string, after = '', around = 'div'): string[] => {
  const story = `<${around} class="text">${prose(2)}${before}${prose(4)}</${around}>`;
  const page = parse(`<main><h1>The talks of the day</h1>${story}${after}</main>`);
  const texts = readArticle(page).blocks.map(({ text }) => text.trim());
  const own = texts.filter((text) => text.startsWith(sentence.slice(0, 40)));
  expect(own).toHaveLength(6);
  return texts.filter((text) => text !== 'The talks of the day' && !own.includes(text));
};

test('a label with a link is left out, a sentence with one is not', () => {
  expect(
    readBeside('<p>See also: <a href="/b">A bridge</a></p><p>Read more <a href="/c">About it</a></p>'),
  ).toEqual([]);
  const kept = 'Read more of <a href="/c">her book</a> than she had planned, the mayor told the council.';
  expect(readBeside(`<p>${kept}</p>`)).toHaveLength(1);
});

test('a list of linked titles with short texts is left out with its heading, a list of sentences is not', () => {
  const item = '<li><a href="/a">A bridge</a><p>Who built it, and why.</p></li>';
  expect(readBeside(`<div><h3>On the bridge</h3><ul>${item.repeat(3)}</ul></div>`)).toEqual([]);
  const facts =
    '<li>It is <a href="/a">old</a>.</li><li>It is long.</li><li>It is <a href="/b">green</a>.</li>';
  expect(readBeside(`<div><h3>On the bridge</h3><ul>${facts}</ul></div>`)).toHaveLength(4);
});

test('comments are left out with their heading', () => {
  const comment = `<div><b>oldminer</b><p>${'I set my watch by it. '.repeat(6)}</p></div>`;
  expect(readBeside('', `<div><h3>3 comments</h3>${comment.repeat(3)}</div>`)).toEqual([]);
});

test('a heading stays if something of its part is read', () => {
  const part = (inner: string) => readBeside(`<section><h2>What is next</h2>${inner}</section>`);
  expect(part('<p>Advertisement</p>')).toEqual([]);
  expect(part('<p>Advertisement</p><p>Nobody knows.</p>')).toEqual(['What is next', 'Nobody knows.']);
  expect(readBeside('<h2>What is next</h2><p>Advertisement</p>')).toEqual(['What is next']);
});

test('another story outside the article begins with a link and is left out', () => {
  const other = `<section><h2><a href="/b">A bridge</a></h2>${`<p>${'It was built long ago. '.repeat(8)}</p>`.repeat(2)}</section>`;
  const page = parse(`<main><article><h1>The talks of the day</h1>${prose(4)}</article>${other}</main>`);
  expect(readArticle(page).blocks).toHaveLength(5);
});

test('who the author is, is left out at the end only', () => {
  const who = 'Clara Venn writes about railways.';
  expect(readBeside(`<p>${who}</p>`, '')).toEqual([who]);
  const page = parse(`<article><h1>The talks of the day</h1>${prose(4)}<p>${who}</p></article>`);
  expect(readArticle(page).blocks).toHaveLength(5);
});

test('the cut beginning of another story behind its linked title is left out, a pause in the story is not', () => {
  const teaser =
    '<div class="card"><h5><a href="/b">A bridge</a></h5><p>Who built it, and why it will ...</p></div>';
  expect(readBeside(teaser.repeat(2))).toEqual([]);
  const pause = 'And then nobody said a word…';
  expect(readBeside(`<p><a href="/b">A bridge</a></p><p>${pause}</p>`)).toEqual([pause]);
});

test('a list of days is left out before the story and read inside of it', () => {
  const list = '<ul><li>3 June 2025, 18:00</li><li>› Print</li></ul>';
  expect(readBeside('<ul><li>3 June 2025, 18:00</li></ul>')).toEqual(['3 June 2025, 18:00']);
  const page = parse(`<article><header><h1>The talks of the day</h1>${list}</header>${prose(4)}</article>`);
  expect(readArticle(page).blocks).toHaveLength(5);
});

test('the work is in proportion to the text, also beside the article', () => {
  const workFor = (count: number): number => {
    const line = '<p>This invented line stands beside the article and names nobody at all.</p>';
    const page = parse(
      `<main><article><h1>The talks of the day</h1>${prose(1)}</article><section>${line.repeat(count)}</section></main>`,
    );
    const { Element } = page.defaultView as unknown as { Element: { prototype: globalThis.Element } };
    const contains = vi.spyOn(Element.prototype, 'contains');
    expect(readArticle(page).blocks.length).toBeGreaterThan(count);
    const { length } = contains.mock.calls;
    contains.mockRestore();
    return length;
  };
  expect(workFor(3_000)).toBeLessThan(2.2 * workFor(1_500));
});
