import type { ComponentChildren } from 'preact';
import type { Line, ProseBlock } from '../../core/prose.ts';

const Spans = ({ line }: { readonly line: Line }) => (
  <>
    {line.map(({ text, as }) => {
      if (as === 'strong') return <strong key={text}>{text}</strong>;
      return as === 'code' ? <code key={text}>{text}</code> : text;
    })}
  </>
);

const keyOf = (line: Line | undefined): string => line?.map(({ text }) => text).join('') ?? '';

function Table({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly Line[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={keyOf(cell)} scope="col">
              <Spans line={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={keyOf(cells[0])}>
            {cells.map((cell) => (
              <td key={keyOf(cell)}>
                <Spans line={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Block({ block }: { readonly block: ProseBlock }) {
  if (block.kind === 'table') return <Table rows={block.rows} />;
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li key={keyOf(item)}>
            <Spans line={item} />
          </li>
        ))}
      </ul>
    );
  const Tag = block.kind === 'paragraph' ? 'p' : block.level === 1 ? 'h1' : 'h2';
  return (
    <Tag>
      <Spans line={block.line} />
    </Tag>
  );
}

type Props = {
  readonly blocks: readonly ProseBlock[];
  /** What follows the text. */
  readonly children?: ComponentChildren;
};

/** A written page of the project, which is in English in every language of the interface. */
export function WrittenPage({ blocks, children }: Props) {
  return (
    <main class="sp-root sp-prose" lang="en" dir="ltr">
      {blocks.map((block, at) => (
        <Block key={String(at)} block={block} />
      ))}
      {children && <p>{children}</p>}
    </main>
  );
}
