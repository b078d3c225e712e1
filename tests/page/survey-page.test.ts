import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readBlocks, stepsOfArticle } from '../../page/reading/blocks.ts';
import { readArticle } from '../../page/reading/read-article.ts';
import { surveyPage } from '../../page/reading/survey-page.ts';
import { parse } from './parse-html.ts';

const sentence = 'The delegations met in the morning, and both said afterwards that the talks would go on. ';
const prose = (times: number): string => `<p>${sentence.repeat(2)}</p>`.repeat(times);
const page = (times = 8): Document =>
  parse(`<main><article><h1>The talks of the day</h1>${prose(times)}</article></main>
    <nav><ul id="menu"><li>Politics</li></ul></nav>`);
/** A page whose story is in no paragraph elements, so that all of its text is counted. */
const pageOfDivs = (): Document =>
  parse(
    `<main><article><h1>The talks of the day</h1>${`<div>${sentence.repeat(2)}</div>`.repeat(8)}</article></main>`,
  );
const bodyOf = (document: Document): Element => document.querySelector('article') as Element;

function append(home: Element, html: string): Element {
  const holder = home.ownerDocument.createElement('div');
  holder.innerHTML = html;
  const added = holder.firstElementChild as Element;
  home.append(added);
  return added;
}

describe('a page that changes while it is read', () => {
  test('is read again from the start, so that nothing is missed', () => {
    const document = page(200);
    const steps = stepsOfArticle(document);
    for (let step = 0; step < 3; step++) expect(steps.next().done).toBe(false);
    bodyOf(document).innerHTML = `<h1>The talks of the night</h1>${prose(100)}`;
    let next = steps.next();
    while (!next.done) next = steps.next();
    expect(next.value.blocks).toHaveLength(101);
  });

  test('is finally read without interruption if it never stops changing', () => {
    const document = page(200);
    const steps = stepsOfArticle(document);
    let next = steps.next();
    for (let step = 0; !next.done && step < 1000; step++) {
      bodyOf(document).innerHTML = prose(200);
      next = steps.next();
    }
    expect(next.done && next.value.blocks).toHaveLength(200);
  });
});

describe('content added to a surveyed page', () => {
  test('is treated as if the whole page were surveyed again', () => {
    const parts = [
      `<p>${sentence}</p>`,
      '<h2>What comes next</h2>',
      '<p>Short.</p>',
      '<ul><li><a href="/a">Another story of the day</a></li><li><a href="/b">And one more</a></li></ul>',
      `<aside><p>${sentence}</p></aside>`,
      `<div class="comments"><p>${sentence}</p></div>`,
      '<figure><figcaption>The delegations at the table</figcaption></figure>',
      `<blockquote><p>${sentence}<a href="/c">${sentence}</a></p></blockquote>`,
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { maxLength: 8 }),
        fc.boolean(),
        (added, hasParagraphs) => {
          const document = hasParagraphs ? page() : pageOfDivs();
          const { survey } = readArticle(document);
          for (const html of added) {
            const element = append(bodyOf(document), html);
            if (!survey.update(element)) return;
            const learned = readBlocks(element, undefined, survey).map(({ text }) => text);
            expect(learned).toEqual(readBlocks(element).map(({ text }) => text));
          }
        },
      ),
    );
  });

  test('requires a new survey when the amount of prose has doubled', () => {
    const document = page();
    const survey = surveyPage(document.body);
    const learned = Array.from({ length: 8 }, () => survey.update(append(bodyOf(document), prose(1))));
    expect(learned).toEqual([...Array.from({ length: 7 }, () => true), false]);
  });

  test('requires a new survey when it replaces the page', () => {
    const document = page();
    const survey = surveyPage(document.body);
    document.querySelector('main')?.remove();
    expect(survey.update(append(document.body, `<main>${prose(8)}</main>`))).toBe(false);
  });

  test('requires a new survey when it is a headline', () => {
    const document = parse(`<main>${prose(8)}</main>`);
    const survey = surveyPage(document.body);
    const main = document.querySelector('main') as Element;
    expect(survey.update(append(main, '<h1>The talks of the day</h1>'))).toBe(false);
  });

  test('is not read in an excluded zone, and requires no new survey there', () => {
    const document = page();
    const { survey } = readArticle(document);
    const item = append(document.getElementById('menu') as Element, `<li><b>${sentence}</b></li>`);
    expect(survey.update(item)).toBe(true);
    expect(readBlocks(item, undefined, survey)).toEqual([]);
  });
});

test('the place of an element beside the article is found without looking at its siblings again', () => {
  const workFor = (count: number): number => {
    const document = parse(
      `<main><h1>The talks of the day</h1>${'<div><i>Short.</i></div>'.repeat(count)}<article>${prose(4)}</article>${'<div><i>Short.</i></div>'.repeat(count)}</main>`,
    );
    let owner: Node = document.body;
    while (!Object.hasOwn(owner, 'nextSibling')) owner = Object.getPrototypeOf(owner);
    const sibling = vi.spyOn(owner, 'nextSibling', 'get');
    expect(readArticle(document).blocks.length).toBeGreaterThan(3);
    const { length } = sibling.mock.calls;
    sibling.mockRestore();
    return length;
  };
  expect(workFor(400)).toBeLessThan(2.5 * workFor(200));
});
