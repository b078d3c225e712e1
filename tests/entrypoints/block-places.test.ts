// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BlockPlaces, inRuns } from '../../entrypoints/annotator/block-places.ts';
import type { Block } from '../../page/reading/block.ts';
import { readArticle } from '../../page/reading/read-article.ts';

const blockOf = (element: Element): Block => ({
  element,
  text: element.textContent ?? '',
  runs: [],
  kind: 'paragraph',
  section: 0,
  heading: '',
  above: 0,
});

let compared = 0;

beforeEach(() => {
  compared = 0;
  const compare = Node.prototype.compareDocumentPosition;
  vi.spyOn(Node.prototype, 'compareDocumentPosition').mockImplementation(function (this: Node, other: Node) {
    compared += 1;
    return compare.call(this, other);
  });
});
afterEach(() => vi.restoreAllMocks());

/** Puts the paragraphs of `again`, which were read again, among all others of the page. */
function place(page: Element, again: readonly Element[]): Block[] {
  const known = [...page.querySelectorAll('p')].filter((one) => !again.some((other) => other.contains(one)));
  const blocks = known.map(blockOf);
  const places = new BlockPlaces(blocks, new Map(blocks.map((block) => [block.element, block])));
  for (const element of inRuns(again)) {
    const inside = element.localName === 'p' ? [element] : [...element.querySelectorAll('p')];
    places.add(element, places.before(element), inside.map(blockOf));
  }
  return places.inOrder();
}

const idsOf = (blocks: readonly Block[]): string[] => blocks.map(({ element }) => element.id);

test('Blocks that are read again, in whatever order, stand where their elements are', () => {
  const part = fc.record({
    kind: fc.constantFrom('p', 'div', 'img', 'none'),
    again: fc.boolean(),
    rank: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      document.body.innerHTML = parts
        .map(({ kind }, at) => {
          if (kind === 'p') return `<p id="p${at}">Text</p>`;
          if (kind === 'div')
            return `<div><p id="a${at}">Text</p>Words<section><p id="b${at}">Text</p></section></div>`;
          return kind === 'img' ? '<img>' : '<div>No paragraph</div>';
        })
        .join('');
      const again = parts
        .flatMap((one, at) => (one.again ? { ...one, element: document.body.children[at] as Element } : []))
        .sort((one, other) => one.rank - other.rank)
        .map(({ element }) => element);
      const ids = [...document.body.querySelectorAll('p')].map(({ id }) => id);
      expect(idsOf(place(document.body, again))).toEqual(ids);
    }),
  );
});

test('Paragraphs that are read again stand among the texts of the element around them', () => {
  const prose = 'Prose that goes on for a while. '.repeat(8);
  const part = fc.record({ isText: fc.boolean(), rank: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
      const inner = parts.map(({ isText, rank }, at) =>
        isText ? `${at}: ${prose}` : `<p data-rank="${rank}">${at}: ${prose}</p>`,
      );
      const outer = `<p>${prose}</p>`;
      document.body.innerHTML = `<article>${outer}<div>${inner.join('<img>')}</div>${outer}</article>`;
      const { blocks } = readArticle(document);
      // Those without a rank are not read again.
      const rankOf = ({ element }: Block): number => Number(element.getAttribute('data-rank'));
      const again = blocks.filter(rankOf).sort((one, other) => rankOf(one) - rankOf(other));
      const known = blocks.filter((block) => !rankOf(block));
      const places = new BlockPlaces(known, new Map(known.map((block) => [block.element, block])));
      for (const element of inRuns(again.map((block) => block.element))) {
        const read = again.filter((block) => block.element === element);
        places.add(element, places.before(element), read);
      }
      const texts = blocks.map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(2);
      expect(places.inOrder().map(({ text }) => text)).toEqual(texts);
    }),
  );
});

describe('The number of positions compared does not grow with the number of paragraphs', () => {
  const many = (count: number): string => '<p>Text</p>'.repeat(count);
  const added = (count: number, put: (page: Element, one: Element) => void): readonly Element[] => {
    document.body.innerHTML = `<article>${many(20)}</article>`;
    const page = document.querySelector('article') as Element;
    return Array.from({ length: count }, () => {
      const paragraph = document.createElement('p');
      paragraph.append('More text');
      put(page, paragraph);
      return paragraph;
    });
  };

  test.each([
    ['appended', (page: Element, one: Element) => page.append(one)],
    ['put before all others', (page: Element, one: Element) => page.prepend(one)],
    ['put into the middle', (page: Element, one: Element) => page.children[10]?.after(one)],
  ])('that are %s', (_, put) => {
    place(document.body, added(20, put));
    const few = compared;
    place(document.body, added(2_000, put));
    expect(compared - few).toBe(few);
  });

  test('that are changed, all or every second one', () => {
    for (const each of [1, 2]) {
      document.body.innerHTML = many(2_000);
      const again = [...document.body.children].filter((_, at) => at % each === 0);
      compared = 0;
      expect(place(document.body, again)).toHaveLength(2_000);
      expect(compared).toBeLessThan(20);
    }
  });
});

test('The blocks of an article are known by their elements', () => {
  document.body.innerHTML = `<article>${`<p>${'Prose that goes on for a while. '.repeat(8)}</p>`.repeat(4)}</article>`;
  const { blocks } = readArticle(document);
  const places = new BlockPlaces(blocks, new Map(blocks.map((block) => [block.element, block])));
  expect(places.before(document.querySelectorAll('p')[2] as Element)).toBe(blocks[1]);
});
