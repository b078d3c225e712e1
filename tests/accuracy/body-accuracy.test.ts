import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse, parseWithShadows } from '../page/parse-html.ts';
import { bodyRates, judgeBody, judgeOwnBodies } from './body-accuracy.ts';
import {
  type BodyPage,
  ownPage,
  type Part,
  readOwnPages,
  readSavedPages,
  SAVED_LABELS,
} from './body-labels.ts';
import { rightOrder } from './document-order.ts';
import { hashOf, textsOf } from './page-texts.ts';
import { ratesOf } from './tally.ts';

describe('the project’s own pages', () => {
  const judged = judgeOwnBodies();

  it('are read in full', () => {
    expect(judged.length).toBeGreaterThanOrEqual(30);
    expect(judged.filter(({ missed }) => missed > 0).map(({ id }) => id)).toEqual([]);
  });

  it('are read with no more around the body than before', () => {
    expect(bodyRates(judged).precision).toBeGreaterThan(0.96);
  });

  it('say in their first line that they are invented, and have more than their body', () => {
    for (const { id, texts, partsOf } of readOwnPages()) {
      const parts = new Set(partsOf(() => false));
      expect([id, texts.length > 4, parts]).toEqual([id, true, new Set<Part>(['body', 'aside', 'other'])]);
      const source = readFileSync(new URL(`../bodies/${id}`, import.meta.url), 'utf8');
      expect(source.split('\n', 1)[0]).toContain('invented');
    }
  });

  it('do not show the reading their marks', () => {
    for (const { document } of readOwnPages()) expect(document.querySelector('[data-part]')).toBeNull();
  });
});

describe('the texts of a page', () => {
  const texts = (html: string): string[] => textsOf(parse(html)).map(({ text }) => text);

  it('end at block elements and at two line breaks in a row', () => {
    expect(texts('<p>One <b>t<i>w</i>o</b><br>three</p>four<br> <br>five<div> six\n seven </div>')).toEqual([
      'One twothree',
      'four',
      'five',
      'six seven',
    ]);
  });

  it('leave out scripts, and what nobody sees of a page without scripts', () => {
    expect(texts('<p>One</p><script>two</script><style>three</style><noscript>four</noscript>')).toEqual([
      'One',
    ]);
  });

  it('are those of open shadow roots, with what is put into their slots', () => {
    const html = '<x-y><template shadowrootmode="open"><p>one</p><slot></slot></template><p>two</p></x-y>';
    expect(textsOf(parseWithShadows(html)).map(({ text }) => text)).toEqual(['one', 'two']);
  });
});

const SENTENCE = 'The council of the town met in the evening, and it voted on the old wooden pier. ';
const PROSE = SENTENCE.repeat(3).trim();
const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

describe('the score', () => {
  const judged = (html: string) =>
    judgeBody(ownPage('made', `<!doctype html><html><head></head><body>${html}</body></html>`));

  it('counts what is found, missed and extra', () => {
    const headline = '<h1 data-part="aside">The pier moves</h1>';
    const body = `<p data-part="body">${PROSE}</p>`.repeat(4);
    const found = judged(`${headline}<main>${body}</main>`);
    expect(found).toMatchObject({ found: 4 * wordsOf(PROSE), missed: 0, wrong: 0, mistakes: [] });
    const extra = judged(`${headline}<main>${body}<p>${SENTENCE}</p>${body}</main>`);
    expect(extra).toMatchObject({ missed: 0, wrong: wordsOf(SENTENCE) });
    expect(extra.mistakes).toEqual([{ type: 'extra', size: wordsOf(SENTENCE), text: SENTENCE.trim() }]);
    const missed = judged(`${headline}<main>${body}<nav data-part="body">${SENTENCE}</nav></main>`);
    expect(missed).toMatchObject({ missed: wordsOf(SENTENCE), wrong: 0 });
    expect(missed.mistakes.map(({ type }) => type)).toEqual(['missed']);
  });

  it('does not depend on how the reading splits the text into blocks', () => {
    const lines = [PROSE, SENTENCE, PROSE].join('<br>');
    const paragraphs = [PROSE, SENTENCE, PROSE].map((text) => `<p>${text}</p>`).join('');
    for (const inner of [lines, paragraphs])
      expect(judged(`<h1>Pier</h1><div data-part="body">${inner}</div>`)).toMatchObject({
        found: 2 * wordsOf(PROSE) + wordsOf(SENTENCE),
        missed: 0,
      });
  });

  it('leaves captions and headlines aside', () => {
    const figure = `<figure><figcaption>${SENTENCE}</figcaption></figure>`;
    const page = judged(`<h1>Pier</h1><main>${figure}<p data-part="body">${PROSE.repeat(3)}</p></main>`);
    expect(page).toMatchObject({ wrong: 0, missed: 0 });
  });

  it('rejects a text that is marked as two things, and an unknown mark', () => {
    const two = '<p><span data-part="body">One</span> <span data-part="aside">two</span></p>';
    expect(() => judged(two)).toThrow('more than one mark');
    expect(() => judged('<p data-part="text">One</p>')).toThrow('none of body, aside and other');
  });

  it('counts each page the same', () => {
    const page = (found: number, missed: number) => ({ id: 'made', found, missed, wrong: 0, mistakes: [] });
    expect(bodyRates([page(1000, 0), page(1, 1)])).toMatchObject({ precision: 1, recall: 0.75 });
    expect(ratesOf(page(1, 1)).recall).toBe(0.5);
  });
});

it('compares the order of nodes in saved pages as other DOMs do', () => {
  const html = `<html><head></head><body><main><header><h1>a</h1><p>b</p></header><div><p>c</p></div><p>d</p></main></body></html>`;
  const [saved, other] = [parse(html), parseWithShadows(html)];
  rightOrder(saved);
  const positions = (document: Document): number[] => {
    const all = [document, ...document.querySelectorAll('*')];
    return all.flatMap((one) => all.map((two) => one.compareDocumentPosition(two)));
  };
  expect(positions(saved)).toEqual(positions(other));
  expect(saved.compareDocumentPosition(parse(html)) & 1).toBe(1);
});

describe('saved pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bodies-'));
  const labels = join(folder, 'labels.yaml');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (body: string, html: string): BodyPage[] => {
    writeFileSync(labels, `- file: a.html\n  body: ${body}\n- file: absent.html\n  body: ''\n`);
    writeFileSync(join(folder, 'a.html'), html);
    return readSavedPages(folder, labels);
  };

  it('are labelled by the hash of their texts; of equal texts, first those that are read', () => {
    const [page] = read(
      hashOf('One two'),
      '<html><body><p>One two</p><p>three</p><p>One\n two</p></body></html>',
    );
    expect(page?.partsOf(() => false)).toEqual(['body', 'other', 'other']);
    expect(page?.partsOf((text) => text === page.texts[2])).toEqual(['other', 'other', 'body']);
  });

  it('must be the version that was labelled, and there must be some', () => {
    const [page] = read(hashOf('One'), '<html><body><p>Two</p></body></html>');
    expect(() => page?.partsOf(() => false)).toThrow('it is another version');
    expect(() => readSavedPages(join(folder, 'none'), labels)).toThrow('has none of the pages');
  });

  it('have labels without any text', () => {
    const all = parseYaml(readFileSync(SAVED_LABELS, 'utf8')) as Record<string, string>[];
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ file }) => file)).size).toBe(all.length);
    for (const { file, ...parts } of all)
      for (const hashes of Object.values(parts))
        expect([file, hashes]).toEqual([file, expect.stringMatching(/^[\da-f]{8}( [\da-f]{8})*$/)]);
  });
});
