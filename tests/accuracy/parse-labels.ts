import type { Kind, Label, Labels, Span, Trap } from './labelled.ts';

const KIND_OF_SIGN: Readonly<Record<string, Kind>> = { '': 'named', '~': 'descriptive', '^': 'metonym' };

/** The plain text, its labels with offsets into it, and a message for each label that cannot be read. */
export type ParsedLabels = Labels & { readonly text: string; readonly problems: readonly string[] };

/**
 * Parses a text with labels in it: `[[name=id]]`, `[[~description=id]]`, `[[^place that stands for a
 * government=id]]`, `[[!trap]]`, `[[?neither right nor wrong]]`.
 */
export function parseLabels(marked: string): ParsedLabels {
  const labels: Label[] = [];
  const traps: Trap[] = [];
  const optional: Span[] = [];
  const problems: string[] = [];
  let text = '';

  const readLabel = (content: string): void => {
    const [, sign = '', shown = '', id] = /^([~^!?]?)(.*?)(?:=([^=]*))?$/s.exec(content) ?? [];
    const span = { start: text.length, end: text.length + shown.length };
    const here = `[[${content}]]`;
    text += shown;
    if (shown === '' || shown !== shown.trim())
      problems.push(
        `${here} is empty, or starts or ends with a space: put the brackets directly around the words.`,
      );
    const kind = KIND_OF_SIGN[sign];
    if (kind === undefined) {
      if (id !== undefined)
        problems.push(`${here} must not have an id: traps and optional spans have no entity.`);
      if (sign === '!') traps.push({ ...span, why: '' });
      else optional.push(span);
    } else if (id) labels.push({ ...span, entity: id, kind, counts: true });
    else problems.push(`${here} has no id: write [[${sign}${shown}=id]].`);
  };

  let isInside = false;
  for (const piece of marked.split(/(\[\[|\]\])/)) {
    const after = text.slice(-25);
    if (piece === '[[') {
      if (isInside) problems.push(`a label begins inside another after “${after}”: close the first with ]].`);
      isInside = true;
    } else if (piece === ']]') {
      if (!isInside) problems.push(`]] after “${after}” has no matching [[.`);
      isInside = false;
    } else if (isInside) readLabel(piece);
    else text += piece;
  }
  if (isInside) problems.push(`the last label is not closed: write ]] after “${text.slice(-25)}”.`);
  return { text, labels, traps, optional, problems };
}
