// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { changedElements } from '../../entrypoints/annotator/page-changes.ts';
import { isDarkPage } from '../../page/painting/theme.ts';
import { datePlaces } from '../../page/reading/date-lines.ts';
import { ancestorsOf } from '../../page/reading/places.ts';
import { readArticle } from '../../page/reading/read-article.ts';

const SENTENCE = 'The delegations met in the morning, and both said afterwards that the talks would go on. ';

/**
 * Shows a page in a form whose field answers, as in browsers, in place of the form's own property of that name. Asking
 * for it again and again throws, where a browser would never come to an end.
 */
function showForm(name: 'parentNode' | 'parentElement', html: string): HTMLFormElement {
  document.body.innerHTML = `<main><form style="display: inline"><input name="${name}">${html}</form></main>`;
  const form = document.querySelector('form') as HTMLFormElement;
  const field = form.firstElementChild;
  let times = 0;
  Object.defineProperty(form, name, {
    get() {
      if (++times > 10_000) throw new Error('walks in circles');
      return field;
    },
  });
  return form;
}

const NAMES = ['parentNode', 'parentElement'] as const;

test('An article in a form with a field named parentNode is read like one without', () => {
  const html = `<article><h1>The talks of the day</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`;
  const form = showForm('parentNode', html);
  expect(ancestorsOf(form.querySelector('h1') as Element)).toContain(form);
  expect(readArticle(document).blocks).toHaveLength(5);
});

test.each(NAMES)('A day in a form in a line with a field named %s is found', (name) => {
  showForm(name, '6 February 2025');
  const { places } = datePlaces(document.body, new Map(), {
    headline: undefined,
    known: new Map(),
    isBrief: false,
  });
  expect(places.map(({ line }) => line)).toEqual(['6 February 2025']);
});

test.each(NAMES)('A change in a form in a line with a field named %s is found', (name) => {
  const form = showForm(name, 'Some text');
  const record = { type: 'characterData', target: form.lastChild, addedNodes: [], removedNodes: [] };
  expect(() => changedElements([record as never], new Map(), document.body)).not.toThrow();
});

test('Looking for the background around a form that stands for the body comes to an end', () => {
  const form = showForm('parentElement', '');
  Object.defineProperty(document, 'body', { value: form, configurable: true });
  const isDark = () => isDarkPage(document);
  expect(isDark).not.toThrow();
  Reflect.deleteProperty(document, 'body');
});
