// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedElements, type Watch, watchChanges } from '../../entrypoints/annotator/page-changes.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The elements that have to be read again after each batch of changes. */
const changed = (): Element[][] =>
  batches.map((records) => changedElements(records, new Map(), document.body).elements);

let end: AbortController;
let batches: (readonly MutationRecord[])[];
let paragraph: HTMLElement;
let watch: Watch;

beforeEach(() => {
  end = new AbortController();
  batches = [];
  document.body.innerHTML = '<p style="display: none; opacity: 0">Text</p><main><p>Text</p></main>';
  paragraph = document.querySelector('p') as HTMLElement;
  const onFault = (error: unknown): never => {
    throw error;
  };
  watch = watchChanges(async (records) => void batches.push(records), onFault, end.signal);
  watch.observePage();
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
  ])('that %s has the element read again', async (_, before, change) => {
    paragraph.setAttribute('style', before);
    watch.observeHidden(document.body);
    change(paragraph.style);
    await pause(200);
    expect(changed()).toEqual([[paragraph]]);
    paragraph.style.opacity = '1';
    await pause(200);
    expect(batches).toHaveLength(1);
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

  test('of the body leaves the rest of the page observed', async () => {
    document.body.setAttribute('style', 'visibility: hidden');
    watch.observeHidden(document.body);
    paragraph.replaceChildren('Other text');
    await pause(200);
    document.body.removeAttribute('style');
    await pause(200);
    expect(changed()).toEqual([[paragraph], [document.body]]);
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

  test('is found in an element that has fields named getAttribute and querySelectorAll, as a form may', async () => {
    const box = document.createElement('section');
    box.append('Text');
    box.style.display = 'none';
    document.body.append(box);
    const clobber = (name: string): void => {
      Object.defineProperty(box, name, { value: document.createElement('input'), configurable: true });
    };
    clobber('querySelectorAll');
    watch.observeHidden(box);
    await pause(200);
    batches = [];
    clobber('getAttribute');
    box.removeAttribute('style');
    await pause(200);
    Reflect.deleteProperty(box, 'getAttribute');
    expect(batches.flat().map(({ target }) => target)).toEqual([box]);
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
