import type { Line, ProseBlock, Span } from '../../core/prose.ts';

const SPANS = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`/g;
/** Markdown that we do not read: links, images, emphasis, numbered lists, quotations and fences. */
const UNREAD = /\]\(|\*|`|^\s*(?:\d+\.|>|#)/;

function lineOf(text: string): Line {
  const spans: Span[] = [];
  let at = 0;
  const addPlain = (end: number): void => {
    const plain = text.slice(at, end);
    if (UNREAD.test(plain)) throw new Error(`this Markdown cannot be shown: ${plain.trim()}`);
    if (plain !== '') spans.push({ text: plain, as: 'plain' });
  };
  for (const { 0: all, index, groups } of text.matchAll(SPANS)) {
    addPlain(index);
    const { strong, code } = groups ?? {};
    spans.push(strong !== undefined ? { text: strong, as: 'strong' } : { text: code ?? '', as: 'code' });
    at = index + all.length;
  }
  addPlain(text.length);
  return spans;
}

const cellsOf = (row: string): Line[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => lineOf(cell.trim()));

function blockOf(text: string): ProseBlock {
  const heading = /^(#{1,2}) (.+)$/.exec(text);
  if (heading) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, line: lineOf(heading[2] ?? '') };
  const lines = text.split('\n');
  if (lines.every((line) => /^(?:- | {2})/.test(line)))
    return {
      kind: 'list',
      items: text
        .slice(2)
        .split('\n- ')
        .map((item) => lineOf(item.replace(/\n\s*/g, ' '))),
    };
  if (lines.every((line) => line.startsWith('|'))) {
    const [head = '', , ...rows] = lines;
    return { kind: 'table', rows: [head, ...rows].map(cellsOf) };
  }
  return { kind: 'paragraph', line: lineOf(lines.join(' ')) };
}

/**
 * Parses the part of Markdown that our texts for readers use: headings of two levels, paragraphs, lists, tables,
 * bold text and code. Throws an Error for anything else, so that nothing is shown as bare signs.
 */
export const parseProse = (markdown: string): ProseBlock[] =>
  markdown
    .trim()
    .split(/\n{2,}/)
    .map(blockOf);
