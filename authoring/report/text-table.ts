/** A table with a title. Columns of numbers are aligned right. */
export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** A table as plain text with aligned columns. */
export function asText({ title, head, rows }: Table): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const lineOf = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumber[column] ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [title, ...[head, ...rows].map((cells) => `  ${lineOf(cells)}`)].join('\n');
}

/** A table as a Markdown section. */
export function asMarkdown({ title, head, rows }: Table): string {
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const lineOf = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = isNumber.map((right) => (right ? '--:' : '---'));
  return [`## ${title}`, '', lineOf(head), lineOf(rule), ...rows.map(lineOf)].join('\n');
}
