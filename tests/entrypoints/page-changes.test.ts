// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedElements, watchChanges } from '../../entrypoints/annotator/page-changes.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The elements that have to be read again after each batch of changes. */
const changed = (): Element[][] =>
  batches.map((records) => changedElements(records, new Map(), document.body).elements);

let end: AbortController;
let batches: (readonly MutationRecord[])[];
let paragraph: HTMLElement;

beforeEach(() => {
  end = new AbortController();
  batches = [];
  document.body.innerHTML = '<p style="display: none; opacity: 0">Text</p><main><p>Text</p></main>';
  paragraph = document.querySelector('p') as HTMLElement;
  const onFault = (error: unknown): never => {
    throw error;
  };
  watchChanges(async (records) => void batches.push(records), onFault, end.signal).observePage();
});
afterEach(() => end.abort());

describe('A change of an inline style', () => {
  test.each<[string, string, (style: CSSStyleDeclaration) => void]>([
    ['takes away display: none', 'display: none', (style) => style.removeProperty('display')],
    ['displays its element', 'display: none', (style) => style.setProperty('display', 'block')],
    [
      'makes its element visible',
      'visibility: hidden',
      (style) => style.setProperty('visibility', 'inherit'),
    ],
    ['hides its element', 'color: red', (style) => style.setProperty('visibility', 'hidden')],
    ['no longer displays its element', '', (style) => style.setProperty('display', 'none')],
  ])('that %s has the element read again', async (_, before, change) => {
    paragraph.setAttribute('style', before);
    await pause(200);
    batches = [];
    change(paragraph.style);
    await pause(200);
    expect(changed()).toEqual([[paragraph]]);
  });

  test.each<[string, (style: CSSStyleDeclaration) => void]>([
    ['moves its element', (style) => style.setProperty('translate', '1px')],
    ['hides what is hidden', (style) => style.setProperty('visibility', 'hidden')],
    [
      'shows its element only to measure it',
      (style) => {
        style.setProperty('display', 'block');
        style.setProperty('display', 'none');
      },
    ],
  ])('that %s wakes nobody', async (_, change) => {
    change(paragraph.style);
    await pause(200);
    expect(changed()).toEqual([]);
  });

  test('at every frame does not keep other changes waiting', async () => {
    const other = document.querySelector('main p') as HTMLElement;
    other.firstChild?.replaceWith('Other text');
    for (let at = 0; at < 30 && batches.length === 0; at++) {
      paragraph.style.opacity = String(at / 100);
      await pause(10);
    }
    expect(changed()).toEqual([[other]]);
  });

  test('is found in a form with a field named getAttribute', async () => {
    const form = document.createElement('form');
    form.append('Text');
    document.body.append(form);
    await pause(200);
    batches = [];
    const value = document.createElement('input');
    Object.defineProperty(form, 'getAttribute', { value, configurable: true });
    form.setAttribute('style', 'display: none');
    await pause(200);
    Reflect.deleteProperty(form, 'getAttribute');
    expect(batches.flat().map(({ target }) => target)).toEqual([form]);
  });
});

test.each(['<img>', '<button>Share</button>', '<span></span>'])(
  'Hiding %s leaves the text around it',
  async (html) => {
    const main = document.querySelector('main') as HTMLElement;
    main.insertAdjacentHTML('beforeend', html);
    await pause(200);
    batches = [];
    (main.lastElementChild as HTMLElement).hidden = true;
    await pause(200);
    expect(batches.flat()).toHaveLength(1);
    expect(changed()).toEqual([[]]);
  },
);
