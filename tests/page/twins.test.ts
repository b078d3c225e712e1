// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readArticle } from '../../page/reading/read-article.ts';
import { whenShown } from '../../page/reading/twins.ts';

const PROSE = `<p>${'The envoys met behind closed doors, and nobody said what they had spoken of. '.repeat(3)}</p>`;

let width: 'wide' | 'narrow';

beforeEach(() => {
  width = 'wide';
  vi.useFakeTimers();
  // There is no layout here: an element is seen unless it is for another width.
  Element.prototype.checkVisibility = function (this: Element) {
    const only = this.closest('[data-only]')?.getAttribute('data-only');
    return only === null || only === undefined || only === width;
  };
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

const textsOf = (html: string): readonly string[] => {
  document.body.innerHTML = `<article>${html}${PROSE}${PROSE}</article>`;
  return readArticle(document)
    .blocks.map(({ element }) => element.id)
    .filter(Boolean);
};

const TITLES =
  '<h1 id="narrow" data-only="narrow">Delegations return to the table</h1><h1 id="wide" data-only="wide">Delegations return to the table</h1>';

it('reads a headline that is there for two widths where it is seen', () => {
  expect(textsOf(TITLES)).toEqual(['wide']);
  width = 'narrow';
  expect(textsOf(TITLES)).toEqual(['narrow']);
});

it('reads both of two equal texts if both are seen, and if neither is', () => {
  expect(textsOf(TITLES.replaceAll('narrow"', 'wide"'))).toHaveLength(2);
  expect(textsOf(TITLES.replaceAll('wide"', 'narrow"'))).toHaveLength(2);
});

it('tells once the window has shown an element that was not read, and not after the end', () => {
  textsOf(TITLES);
  const { unseen } = readArticle(document);
  expect(unseen.map(({ id }) => id)).toEqual(['narrow']);
  const [first, ended] = [vi.fn(), vi.fn()];
  const controller = new AbortController();
  whenShown(unseen, first, new AbortController().signal);
  whenShown(unseen, ended, controller.signal);
  dispatchEvent(new Event('resize'));
  vi.runAllTimers();
  expect(first).not.toHaveBeenCalled();
  controller.abort();
  width = 'narrow';
  dispatchEvent(new Event('resize'));
  vi.runAllTimers();
  expect(first).toHaveBeenCalled();
  expect(ended).not.toHaveBeenCalled();
});
