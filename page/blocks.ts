import { bodyOf, childrenOf, isBlock, parentOf } from './tree.ts';
import { type Survey, surveyPage } from './zones.ts';

/** What a block is to its reader. */
type BlockKind = 'headline' | 'standfirst' | 'heading' | 'paragraph' | 'caption' | 'cell' | 'item' | 'quote';

/** A text node of a block and where its text starts in the block's text, in UTF-16 code units. */
export type Run = { readonly node: Text; readonly start: number };

/**
 * A stretch of text that is read as one: joined across inline elements, never across blocks. White space keeps its
 * length, line ends of the source read as spaces, and a line break of the page reads as `\n`.
 */
export type Block = {
  readonly element: Element;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly kind: BlockKind;
  /** Counts headings and entries from the start of the page; the text before the first is section 0. */
  readonly section: number;
  /** The heading above it, or an empty text. */
  readonly heading: string;
};

/** Where a reading begins: text that arrives later goes on with the section and heading that it stands under. */
export type Start = { readonly section: number; readonly heading: string };

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
};

const isEntry = (element: Element): boolean =>
  element.localName === 'article' || element.getAttribute('itemprop') === 'liveBlogUpdate';

/** The text of a text node as blocks hold it: of the same length, each line end and tab a space. */
export const plain = (data: string): string => data.replace(/[\t\n\f\r]/g, ' ');

class Reader {
  readonly blocks: Block[] = [];
  section: number;
  heading: string;
  private readonly survey: Survey;
  private runs: Run[] = [];
  private text = '';
  private breaks = 0;

  constructor(survey: Survey, start: Start) {
    this.survey = survey;
    this.section = start.section;
    this.heading = start.heading;
  }

  read(element: Element, owner: Element, kind: BlockKind, around: boolean): void {
    if (this.survey.skips(element)) {
      if (isBlock(element)) this.close(owner, kind);
      else if (this.text && this.survey.isSeen(element)) this.text += ' ';
      return;
    }
    const inside = this.survey.isInside(element, around);
    if (!inside && !this.survey.isWorth(element)) return;
    if (isEntry(element) && inside && this.blocks.length > 0) this.enter('');
    const block = isBlock(element);
    const ownKind = this.kindOf(element, kind);
    if (block) this.close(owner, kind);
    const ownOwner = block ? element : owner;
    for (const child of childrenOf(element)) {
      if (child.nodeType === 1) {
        if ((child as Element).localName === 'br') this.break(ownOwner, ownKind);
        else this.read(child as Element, ownOwner, ownKind, inside);
      } else if (child.nodeType === 3 && inside) this.append(child as Text);
    }
    if (block) this.close(ownOwner, ownKind);
  }

  private kindOf(element: Element, around: BlockKind): BlockKind {
    if (element === this.survey.headline) return 'headline';
    if (around === 'headline') return around;
    if (this.survey.isStandfirst(element)) return 'standfirst';
    if (element.getAttribute('role') === 'heading') return 'heading';
    return KINDS[element.localName] ?? around;
  }

  private enter(heading: string): void {
    this.section += 1;
    this.heading = heading;
  }

  private append(node: Text): void {
    const text = plain(node.data);
    if (text.trim()) this.breaks = 0;
    else if (!this.text) return;
    this.runs.push({ node, start: this.text.length });
    this.text += text;
  }

  private break(owner: Element, kind: BlockKind): void {
    this.breaks += 1;
    // Two line breaks in a row are how old pages write paragraphs.
    if (this.breaks > 1) this.close(owner, kind);
    else if (this.text) this.text += '\n';
  }

  close(element: Element, kind: BlockKind): void {
    const { text, runs } = this;
    this.text = '';
    this.runs = [];
    this.breaks = 0;
    if (!text.trim()) return;
    if (kind === 'heading' || kind === 'headline') this.enter(text.trim().replace(/\s+/g, ' '));
    this.blocks.push({ element, text, runs, kind, section: this.section, heading: this.heading });
  }

  /** The blocks without the headings at the end that head nothing: they are what is left of lists of links. */
  withoutTail(): Block[] {
    const last = this.blocks.findLastIndex((block) => block.kind !== 'heading');
    return this.blocks.slice(0, last + 1);
  }
}

/**
 * Reads an element's text in blocks, in document order, open shadow roots and slots included: headline, standfirst,
 * body, captions, tables, list items, live entries; never what {@link surveyPage} skips. It looks at the page around
 * the element to know what it is part of, and does so without layout.
 */
export function readBlocks(root: Element, start: Start = { section: 0, heading: '' }): Block[] {
  const survey = surveyPage(root);
  let around = !survey.core;
  const above: Element[] = [];
  for (let up = parentOf(root); up; up = parentOf(up)) above.unshift(up);
  for (const element of above) {
    if (element.localName === 'html') continue;
    if (survey.skips(element)) return [];
    around = survey.isInside(element, around);
  }
  const reader = new Reader(survey, start);
  const kind = kindAround(above);
  reader.read(root, root, kind, around);
  reader.close(root, kind);
  return survey.core && root.contains(survey.core) ? reader.withoutTail() : reader.blocks;
}

const kindAround = (above: readonly Element[]): BlockKind => {
  for (const element of above.toReversed()) {
    const kind = KINDS[element.localName];
    if (kind) return kind;
  }
  return 'paragraph';
};

/** Where reading starts: the page's `main` where it holds the article, else its body. */
export function articleRoot(document: Document): Element {
  const body = bodyOf(document);
  return surveyPage(body).core?.closest('main, [role="main"]') ?? body;
}
