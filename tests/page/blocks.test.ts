import { describe, expect, test, vi } from 'vitest';
import { readBlocks } from '../../page/reading/blocks.ts';
import { readArticle } from '../../page/reading/read-article.ts';
import { parse, parseWithShadows } from './parse-html.ts';

const read = (html: string) => readArticle(parse(html)).blocks;
const texts = (html: string): string[] => read(html).map((block) => block.text.trim());
const sentence = 'The delegations met in the morning, and both said afterwards that the talks would go on. ';
const prose = (times: number): string => `<p>${sentence.repeat(2)}</p>`.repeat(times);

/** Counts the reads of the properties by which all elements like this one are walked. */
function countReads(element: Element): () => number {
  const spies = (['nextSibling', 'firstChild', 'childNodes', 'attributes', 'textContent'] as const).map(
    (name) => {
      let owner: object = element;
      while (!Object.getOwnPropertyDescriptor(owner, name)) owner = Object.getPrototypeOf(owner);
      return vi.spyOn(owner as Element, name, 'get');
    },
  );
  return () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
}

describe('a block', () => {
  test('joins text across inline elements and never across blocks', () => {
    expect(texts('<p>One <b>t<i>w</i>o</b> <x-y>three</x-y> four</p><p>five</p>')).toEqual([
      'One two three four',
      'five',
    ]);
  });

  test('keeps the offsets of its text nodes', () => {
    const [block] = read('<p>One\n  <b>two</b>\tthree</p>');
    expect(block?.text).toBe('One   two three');
    for (const { node, start } of block?.runs ?? [])
      expect(block?.text.slice(start, start + node.data.length)).toBe(node.data.replace(/[\n\t]/g, ' '));
    expect(block?.runs.map((run) => run.start)).toEqual([0, 6, 9]);
  });

  test('reads one line break as a line break, and two as the end of a paragraph', () => {
    expect(texts('<div>one<br>two<br><br>three</div>')).toEqual(['one\ntwo', 'three']);
  });

  test('separates words around skipped visible elements, and joins them around hidden ones', () => {
    expect(texts('<p>one<button>x</button>two<span hidden>y</span>three<script>z</script>four</p>')).toEqual([
      'one twothreefour',
    ]);
  });

  test('leaves out footnote numbers', () => {
    expect(texts('<p>one<sup>12</sup> and x<sup>th</sup></p>')).toEqual(['one  and xth']);
  });

  test('has the kind of its element', () => {
    const html = `<article><h1>The talks of the day</h1><p class="standfirst">In short</p><h2>Morning</h2><p>p</p>
      <ul><li>item</li></ul><figure><figcaption>caption</figcaption></figure><table><tr><td>cell</td></tr></table>
      <blockquote><p>quote</p></blockquote></article>`;
    expect(read(html).map((block) => block.kind)).toEqual([
      ...['headline', 'standfirst', 'heading', 'paragraph', 'item', 'caption', 'cell', 'quote'],
    ]);
  });

  test('has its section and the heading above it', () => {
    const html = '<article><p>a</p><h2>Morning</h2><p>b</p><p>c</p><h3>Noon</h3><p>d</p></article>';
    expect(read(html).map(({ text, section, heading }) => [text, section, heading])).toEqual([
      ['a', 0, ''],
      ['Morning', 1, 'Morning'],
      ['b', 1, 'Morning'],
      ['c', 1, 'Morning'],
      ['Noon', 2, 'Noon'],
      ['d', 2, 'Noon'],
    ]);
  });

  test('of a live entry starts a new section', () => {
    const html = '<main><article><p>late</p></article><article><p>early</p></article></main>';
    const [late, early] = read(html);
    expect(late?.section).not.toBe(early?.section);
  });
});

describe('a page', () => {
  const around = (before: string, after: string): string =>
    `<h1>The talks of the day went on</h1>${before}<div class="x">${prose(6)}</div>${after}`;

  test('keeps a wrapper that contains most of the article, whatever its name', () => {
    for (const name of ['article-with-sidebar', 'promo', 'comments', 'related', 'share-page'])
      expect(texts(`<h1>The talks of the day</h1><div class="${name}">${prose(6)}</div>`)).toHaveLength(7);
  });

  test('drops a sidebar and comments even if they are long', () => {
    const html = around(
      `<div class="sidebar">${prose(4)}</div>`,
      `<div class="user-comments">${prose(30)}</div>`,
    );
    expect(texts(html)).toHaveLength(7);
  });

  test('drops labels before the headline and remnants after the body, but not captions', () => {
    const html = `<span>Skip</span>${around('<figure><figcaption>A caption</figcaption></figure>', '<div>Load more</div>')}`;
    const found = texts(html);
    expect(found).toContain('A caption');
    expect(found).not.toContain('Load more');
    expect(found).not.toContain('Skip');
  });

  test('drops lists of links, and headings without remaining text', () => {
    const html = around(
      '',
      '<h3>More</h3><ul><li><a href="/a">One story</a></li><li><a href="/b">Two</a></li></ul>',
    );
    expect(texts(html)).toHaveLength(7);
  });

  test('reads the second article of an endless page', () => {
    const html = `<main><article><h1>The talks of the day</h1>${prose(20)}</article>
      <article><h1>The talks of the night</h1>${prose(4)}</article></main>`;
    expect(texts(html)).toContain('The talks of the night');
  });

  test('finds its headline by its title, not by the logo', () => {
    const html = `<!doctype html><html><head><title>The talks of the day – The Daily Sample</title></head><body>
      <h1><a href="/">The Daily Sample of Everything</a></h1><main><h2>The talks of the day</h2>${prose(6)}</main></body></html>`;
    const headlines = read(html).filter((block) => block.kind === 'headline');
    expect(headlines.map((block) => block.text)).toEqual(['The talks of the day']);
  });

  test('with two bodies is read from the one that contains the text', () => {
    const html = `<html class="old"><html><head></head><body>${prose(3)}</body></html></html>`;
    expect(texts(html)).toHaveLength(3);
  });

  test('of ten times the length takes ten times as many reads of the DOM', () => {
    const readsFor = (paragraphs: number): number => {
      const document = parse('<div><p>One sentence with a name.</p></div>'.repeat(paragraphs));
      const count = countReads(document.body);
      readArticle(document);
      vi.restoreAllMocks();
      return count();
    };
    const few = readsFor(100);
    expect(few).toBeGreaterThan(100);
    expect(readsFor(1000)).toBeLessThan(11 * few);
  });
});

describe('text that arrives later', () => {
  test('continues the section and heading above it', () => {
    const document = parse(
      '<article><h2>Morning</h2><p>a</p><div id="new"><p>b</p><h3>Noon</h3></div></article>',
    );
    const root = document.getElementById('new') as Element;
    expect(
      readBlocks(root, { section: 4, heading: 'Morning', above: 70 }).map((one) => [
        one.text,
        one.section,
        one.heading,
        one.above,
      ]),
    ).toEqual([
      ['b', 4, 'Morning', 70],
      ['Noon', 5, 'Noon', 71],
    ]);
  });

  test('is not read in an excluded zone', () => {
    const document = parse(
      `<main><h1>The talks of the day</h1>${prose(6)}<div class="comments"><p id="new">Hello</p></div></main>`,
    );
    expect(readBlocks(document.getElementById('new') as Element)).toEqual([]);
  });

  test('has the kind of the element around it', () => {
    const document = parse('<ul><li><span id="new">item</span></li></ul><p>x</p>');
    expect(readBlocks(document.getElementById('new') as Element)[0]?.kind).toBe('item');
  });
});

test('slotted text is read once, at its place in the shadow tree', () => {
  const document =
    parseWithShadows(`<html><body><x-card><template shadowrootmode="open"><p>before</p><slot></slot><p>after</p></template>
    <p>slotted</p></x-card></body></html>`);
  expect(readBlocks(document.body).map((block) => block.text)).toEqual(['before', 'slotted', 'after']);
});
