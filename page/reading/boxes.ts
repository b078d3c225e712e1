import { isCredit, isLabel, isLikeNotice, isLinked, isNotice, type Line } from './notices.ts';
import type { Survey } from './survey.ts';
import { parentOf } from './tree.ts';

type Placed = Line & { readonly element: Element };

/** Maximum amount of text in a box that is a notice as a whole, in UTF-16 units. */
const MAX_BOX = 2500;
/** Maximum share of the text that is in a box of other stories. */
const MAX_SHARE = 1 / 3;
/** Maximum length of the text of a teaser, in UTF-16 units. */
const MAX_TEASER = 160;

const COMMENTS =
  /^(?:(?:\d+ )?(?:reader |readers['’] )?comments?(?: \(?\d+\)?)?|what our readers say|join the (?:conversation|discussion)|leave a (?:comment|reply)|(?:leser|\d+ )?kommentare|vos (?:commentaires|réactions)|(?:\d+ )?(?:commentaires|comentarios|komentarze|комментарии|коментарі))$/i;
/** How a line begins that tells who an author is. */
const BIOGRAPHY =
  /^(?:\p{Lu}\S+ ){2,3}(?:writes (?:about|on|for)|covers|reports (?:on|from) |(?:is|was) an? .{0,80}(?:reporter|correspondent|editor|writer|journalist|columnist)|es .{0,40}(?:periodista|investigador|politólog|corresponsal|columnista)|est .{0,40}(?:journaliste|correspondant|chroniqueu)|ist .{0,40}(?:redakteur|korrespondent|journalist)|jest .{0,40}(?:dziennikar|korespondent))/iu;

const sizeOf = (blocks: readonly Line[]): number =>
  blocks.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Finds parts of what was read that are no part of the story. */
class Boxes<Block extends Placed> {
  readonly dropped = new Set<Block>();
  private readonly credits = new Set<Block>();
  private readonly blocks: readonly Block[];
  private readonly survey: Survey;

  constructor(blocks: readonly Block[], survey: Survey) {
    this.blocks = blocks;
    this.survey = survey;
  }

  find(): void {
    const { blocks } = this;
    for (const block of blocks)
      if (isNotice(block)) this.dropped.add(block);
      else if (isCredit(block)) this.credits.add(block);
    const notices = [...this.dropped];
    this.drop([...this.credits]);
    for (const block of notices) this.dropAround(blocks.indexOf(block));
    const article = this.survey.headline?.closest('article');
    for (const [at, block] of blocks.entries()) {
      if (this.dropped.has(block) || block.kind === 'cell') continue;
      if (article && !article.contains(block.element)) this.dropStory(at);
      if (block.text.length <= MAX_TEASER && isLinked(block)) this.dropTeasers(at);
    }
    for (const [at, block] of blocks.entries()) if (block.kind === 'heading') this.dropHeaded(at);
    const last = blocks.findLast((block) => !this.dropped.has(block));
    if (last && BIOGRAPHY.test(last.text.trim())) this.drop([last]);
  }

  /** The elements around a block that are not around the body or the headline, from the smallest. */
  private *around(block: Block): Generator<Element> {
    for (let up: Element | null = block.element; up && !this.survey.isAround(up); up = parentOf(up)) yield up;
  }

  /** The blocks in an element that has the block at an index. */
  private within(element: Element, at: number): Block[] {
    const has = (block: Block | undefined): boolean => block !== undefined && element.contains(block.element);
    let [from, to] = [at, at + 1];
    while (has(this.blocks[from - 1])) from -= 1;
    while (has(this.blocks[to])) to += 1;
    return this.blocks.slice(from, to);
  }

  private drop(blocks: readonly Block[]): void {
    for (const block of blocks) this.dropped.add(block);
  }

  /** Drops the box around a notice if most of what it says is one. */
  private dropAround(at: number): void {
    for (const element of this.around(this.blocks[at] as Block)) {
      const box = this.within(element, at);
      const whole = sizeOf(box);
      if (whole > MAX_BOX) return;
      const told = box.filter((block) => this.dropped.has(block) || isLikeNotice(block));
      if (2 * sizeOf(told) >= whole) this.drop(box);
    }
  }

  /** Drops a box that begins with a linked heading, which is skipped, outside the article that has the headline. */
  private dropStory(at: number): void {
    for (const element of this.around(this.blocks[at] as Block)) {
      const first = element.firstElementChild;
      if (first && /^h[1-4]$/.test(first.localName) && this.survey.skips(first))
        this.drop(this.within(element, at));
    }
  }

  /** Drops comments and other stories with their heading, and a heading whose part was left out. */
  private dropHeaded(at: number): void {
    const block = this.blocks[at] as Block;
    const isComments = COMMENTS.test(block.text.trim());
    if (isComments) this.drop([block]);
    const outermost = [...this.around(block)].at(-1);
    if (!outermost || outermost === block.element) return;
    const box = this.within(outermost, at);
    if (box[0] !== block) return;
    const others = box.slice(1).filter((other) => !this.credits.has(other));
    const isAlone = others.every((other) => this.dropped.has(other));
    const isLeft = isAlone && (others.length > 0 || this.survey.isMostlyLinks(outermost));
    const isSmall = sizeOf(box) <= MAX_SHARE * sizeOf(this.blocks);
    if (isComments || isLeft || (isSmall && isLabel(block))) this.drop(box);
  }

  /** Drops a list of linked titles with a short text each. */
  private dropTeasers(at: number): void {
    for (const element of this.around(this.blocks[at] as Block)) {
      const box = this.within(element, at);
      const titles = new Set(box.filter((block) => isLinked(block)));
      if (box.length < 3 || titles.size < 2) continue;
      const isTeaser = (block: Block, index: number): boolean =>
        titles.has(block) ||
        (index === 0 && block.kind === 'heading') ||
        (block.text.length <= MAX_TEASER && titles.has(box[index - 1] as Block));
      if (box.every(isTeaser)) this.drop(box);
      return;
    }
  }
}

/**
 * Returns blocks without notices and the boxes around them, lines on authors and days, teasers, comments, and the
 * headings that remain of such parts.
 */
export function storyOf<Block extends Placed>(blocks: readonly Block[], survey: Survey): Block[] {
  const boxes = new Boxes(blocks, survey);
  boxes.find();
  return blocks.filter((block) => !boxes.dropped.has(block));
}
