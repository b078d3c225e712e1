import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseProse } from '../../authoring/plugins/parse-prose.ts';
import type { Line, ProseBlock } from '../../core/prose.ts';

const textOf = (line: Line): string => line.map(({ text }) => text).join('');

function linesOf(block: ProseBlock): readonly Line[] {
  if (block.kind === 'list') return block.items;
  return block.kind === 'table' ? block.rows.flat() : [block.line];
}

it('reads headings, paragraphs, lists and tables with bold text and code', () => {
  const blocks = parseProse(
    '# A\n\nOne\ntwo `x`.\n\n- **B.** c\n  d\n- e\n\n| f | g |\n|---|---|\n| `h` | i |\n',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'table']);
  expect(blocks.map((block) => linesOf(block).map(textOf))).toEqual([
    ['A'],
    ['One two x.'],
    ['B. c d', 'e'],
    ['f', 'g', 'h', 'i'],
  ]);
  expect(linesOf(blocks[2] as ProseBlock)[0]).toEqual([
    { text: 'B.', as: 'strong' },
    { text: ' c d', as: 'plain' },
  ]);
});

it.each(['[a](b)', '*a*', '> a', '1. a', '### a'])('rejects what it cannot show: %s', (markdown) => {
  expect(() => parseProse(markdown)).toThrow('cannot be shown');
});

it('keeps every word of PRIVACY.md', () => {
  const file = readFileSync(new URL('../../PRIVACY.md', import.meta.url), 'utf8');
  const bare = (text: string): string => text.replace(/[\s*`#|-]+/g, '');
  expect(bare(parseProse(file).flatMap(linesOf).map(textOf).join(' '))).toBe(bare(file));
});
