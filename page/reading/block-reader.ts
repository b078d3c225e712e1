import type { Block, BlockKind, Start } from './block.ts';
import { contains } from './own-methods.ts';
import { plain } from './plain-text.ts';
import { paragraphsIn } from './preformatted.ts';
import { NODES_A_STEP, type Walk } from './slices.ts';
import type { Survey } from './survey.ts';
import { type Cursor, childrenOf, isStale, nextChild } from './tree.ts';
import { isUnseenTwin } from './twins.ts';
import { type Run, runsIn, wholeText } from './whole-text.ts';

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

/** Returns what the text in an element of some kind is; undefined if that depends on what is around it. */
export const kindOfTag = (localName: string): BlockKind | undefined => KINDS[localName];

const isEntry = (element: Element): boolean =>
  element.localName === 'article' || element.getAttribute('itemprop') === 'liveBlogUpdate';

/** An element whose children are being read: the cursor, and the block that their text belongs to. */
type Open = {
  readonly cursor: Cursor;
  readonly owner: Element;
  readonly kind: BlockKind;
  readonly inside: boolean;
  readonly isBlock: boolean;
};

/** Reads an element and what is in it as blocks, in steps. */
export class BlockReader implements Walk {
  readonly blocks: Block[] = [];
  /** Elements that were left out because another is seen in their place. */
  readonly unseen: Element[] = [];
  section: number;
  heading: string;
  private above: number;
  private readonly survey: Survey;
  private readonly open: Open[] = [];
  private at: Open | undefined;
  private runs: Run[] = [];
  private text = '';
  private breaks = 0;

  constructor(survey: Survey, start: Start) {
    this.survey = survey;
    this.section = start.section;
    this.heading = start.heading;
    this.above = start.above;
  }

  /** Starts with an element; `step` does the rest. */
  begin(element: Element, kind: BlockKind, around: boolean): void {
    this.at = this.enter(element, element, kind, around);
  }

  step(): boolean {
    for (let visited = 0; this.at && visited < NODES_A_STEP; visited++) {
      const { at } = this;
      const child = nextChild(at.cursor);
      if (child === null) {
        if (at.isBlock) this.close(at.owner, at.kind);
        this.at = this.open.pop();
      } else if (child.nodeType === 3) {
        if (at.inside) this.append(child as Text, at);
      } else if (child.nodeType === 1) this.readElement(child as Element, at);
    }
    return this.at !== undefined;
  }

  isStale(): boolean {
    return [...this.open, ...(this.at ? [this.at] : [])].some(({ cursor }) => isStale(cursor));
  }

  private readElement(element: Element, at: Open): void {
    if (element.localName === 'br') {
      this.break(at.owner, at.kind);
      return;
    }
    const inner = this.enter(element, at.owner, at.kind, at.inside);
    if (!inner) return;
    this.open.push(at);
    this.at = inner;
  }

  /** Enters an element. Returns undefined if there is nothing to read in it. */
  private enter(element: Element, owner: Element, kind: BlockKind, around: boolean): Open | undefined {
    const { survey } = this;
    const inside = survey.isInside(element, around);
    if (!inside && !survey.hasContent(element)) return;
    if (survey.skips(element)) {
      if (survey.isBlock(element)) this.close(owner, kind);
      else if (this.text && survey.takesSpace(element)) this.text += ' ';
      return;
    }
    if (isEntry(element) && inside && this.blocks.length > 0) this.nextSection('');
    const isBlock = survey.isBlock(element);
    const ownKind = this.kindOf(element, kind);
    if (!isBlock && isUnseenTwin(element, ownKind === 'headline' || ownKind === 'heading')) {
      this.unseen.push(element);
      return;
    }
    if (isBlock) this.close(owner, kind);
    if (isBlock && inside && this.takeWhole(element, ownKind)) return;
    return {
      cursor: childrenOf(element),
      owner: isBlock ? element : owner,
      kind: ownKind,
      inside,
      isBlock,
    };
  }

  private kindOf(element: Element, around: BlockKind): BlockKind {
    if (element === this.survey.headline) return 'headline';
    if (around === 'headline') return around;
    if (this.survey.isStandfirst(element)) return 'standfirst';
    if (element.getAttribute('role') === 'heading') return 'heading';
    // A cell or an item around the whole story is only its place.
    return this.survey.isAround(element) ? around : (kindOfTag(element.localName) ?? around);
  }

  private nextSection(heading: string): void {
    this.section += 1;
    this.heading = heading;
  }

  private append(node: Text, { owner, kind }: Open): void {
    const { data } = node;
    if (!this.text && !data.trim()) return;
    for (const [from, to] of paragraphsIn(node, data)) {
      if (from > 0) this.close(owner, kind);
      const text = plain(data.slice(from, to));
      if (text.trim()) this.breaks = 0;
      else if (!this.text) continue;
      this.runs.push({ node, start: this.text.length - from });
      this.text += text;
    }
  }

  private break(owner: Element, kind: BlockKind): void {
    this.breaks += 1;
    // Old pages separate paragraphs by two line breaks in a row.
    if (this.breaks > 1) this.close(owner, kind);
    else if (this.text) this.text += '\n';
  }

  close(element: Element, kind: BlockKind): void {
    const { text, runs } = this;
    this.text = '';
    this.runs = [];
    this.breaks = 0;
    if (text.trim()) this.add(element, text, kind, runs);
  }

  /** Adds the block of an element whose text can be read as a whole. Returns false if it cannot. */
  private takeWhole(element: Element, kind: BlockKind): boolean {
    const { headline } = this.survey;
    if (headline && headline !== element && contains(element, headline)) return false;
    const text = wholeText(element);
    if (text?.trim()) this.add(element, text, kind, undefined);
    return text !== undefined;
  }

  private add(element: Element, text: string, kind: BlockKind, found: readonly Run[] | undefined): void {
    if (kind === 'heading' || kind === 'headline') this.nextSection(text.trim().replace(/\s+/g, ' '));
    const { section, heading, above } = this;
    let runs = found;
    this.blocks.push({
      element,
      text,
      get runs() {
        runs ??= runsIn(element);
        return runs;
      },
      kind,
      section,
      heading,
      above,
    });
    this.above += text.length;
  }
}
