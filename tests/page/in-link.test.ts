// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isInLink } from '../../page/painting/in-link.ts';
import type { Block } from '../../page/reading/block.ts';
import { readBlocks } from '../../page/reading/blocks.ts';

const isLinked = (html: string, text: string): boolean => {
  document.body.innerHTML = html;
  for (const host of document.querySelectorAll('x-name'))
    host.attachShadow({ mode: 'open' }).innerHTML = 'Trump';
  const block = readBlocks(document.body).find((one) => one.text.includes(text)) as Block;
  const start = block.text.indexOf(text);
  return isInLink({
    id: 1,
    block,
    start,
    end: start + text.length,
    entity: 'x',
    kind: 'named',
    rule: 'name',
  });
};

test.each([
  ['a name inside a link', '<p>Then <a href="/t">Donald <b>Trump</b></a> spoke.</p>', 'Donald Trump', true],
  ['a name in a heading inside a link', '<a href="/t"><h2>Trump spoke</h2></a>', 'Trump', true],
  ['a name of which a part is inside a link', '<p>Donald <a href="/t">Trump</a>.</p>', 'Donald Trump', false],
  ['a name beside a link', '<p>Trump <a href="/t">spoke</a>.</p>', 'Trump', false],
  ['a name in an anchor that leads nowhere', '<p>So <a name="t">Trump</a> spoke.</p>', 'Trump', false],
  ['a component inside a link', '<p>So <a href="/t"><x-name></x-name></a> spoke.</p>', 'Trump', true],
])('%s', (_name, html, text, expected) => {
  expect(isLinked(html, text)).toBe(expected);
});
