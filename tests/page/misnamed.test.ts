import { expect, test } from 'vitest';
import { readArticle } from '../../page/reading/read-article.ts';
import { parse } from './parse-html.ts';

const sentence = 'The delegations met in the morning, and both said afterwards that the talks would go on. ';
const other = 'Dealers on the grain exchange rubbed their eyes when the price fell below that of water. ';
const prose = (text: string, times: number): string => `<p>${text.repeat(2)}</p>`.repeat(times);
const starts = (html: string, beside = ''): string[] => {
  const page = parse(`<div><h1>The talks of the day</h1>${html}</div>${beside}`);
  return readArticle(page).blocks.map(({ text }) => text.slice(0, 3));
};

test.each(['banner-text', 'sidebar', 'modal-body', 'nav-content'])(
  'a story in an element with the name “%s” is read',
  (name) => {
    const story = `<div class="${name}">${prose(sentence, 5)}</div>`;
    expect(starts(story, `<div class="side">${prose(other, 3)}</div>`)).toEqual([
      'The',
      ...Array(5).fill('The'),
    ]);
  },
);

test.each(['related-stories', 'newsletter-banner', 'author-bio', 'most-read', 'user-comments'])(
  'an element with the name “%s” is not',
  (name) => {
    const html = `<div class="${name}">${prose(other, 5)}</div><div class="text">${prose(sentence, 4)}</div>`;
    expect(starts(html)).toEqual(['The', ...Array(4).fill('The')]);
  },
);

test('the opening of a story is read if it has the name of a teaser, and a teaser elsewhere is not', () => {
  const rest = `<div class="rest">${prose(sentence, 5)}</div>`;
  expect(starts(`<div><div class="teaser-content">${prose(other, 2)}</div>${rest}</div>`)).toEqual([
    'The',
    'Dea',
    'Dea',
    ...Array(5).fill('The'),
  ]);
  expect(starts(`<div>${rest}<div class="teaser-content">${prose(other, 2)}</div></div>`)).not.toContain(
    'Dea',
  );
});

test('a teaser with a link is not the opening of a story', () => {
  const teaser = `<div class="teaser"><p><a href="/b">${other}</a></p>${prose(other, 1)}</div>`;
  expect(starts(`<div>${teaser}<div>${prose(sentence, 5)}</div></div>`)).not.toContain('Dea');
});

test('what is between the headline and the story stays, what is before or behind them goes', () => {
  const html = `<main><p>Before</p><header><h1>The talks of the day</h1><p>A standfirst</p></header>
    <div>${prose(sentence, 5)}<p>Inside</p></div><p>Behind</p></main>`;
  const texts = readArticle(parse(html)).blocks.map(({ text }) => text.trim());
  expect(texts).toContain('A standfirst');
  expect(texts).toContain('Inside');
  expect(texts).not.toContain('Before');
  expect(texts).not.toContain('Behind');
});
