/**
 * Returns the text under a heading of the second level, up to the next such heading and without space around it; null
 * if there is no such heading. The heading may have brackets around the title, and more after a space, such as a date.
 */
export function sectionOf(markdown: string, title: string): string | null {
  for (const section of `\n${markdown}`.split(/\n## /).slice(1)) {
    const [heading = '', ...lines] = section.split('\n');
    const plain = heading.replaceAll(/[[\]]/g, '').trim();
    if (plain === title || plain.startsWith(`${title} `)) return lines.join('\n').trim();
  }
  return null;
}

/** Returns the second cells of the rows of a table by what is between the backticks of the first, such as `a`, `b`. */
export function cellsByName(markdown: string): ReadonlyMap<string, string> {
  const rows = [...markdown.matchAll(/^\| (`[^|]*`) \| ([^|]*) \|$/gm)];
  return new Map(
    rows.flatMap(([, names = '', cell = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, cell.trim()] as const),
    ),
  );
}
