import { isComments, isCredit, isLinked, isNotice, type Line, saysAuthor } from './notice-lines.ts';
import { contains } from './own-methods.ts';
import { type Steps, toEnd } from './slices.ts';
import type { Survey } from './survey.ts';
import { MIN_PARAGRAPH } from './text-counts.ts';
import { parentOf } from './tree.ts';

type Placed = Line & { readonly element: Element };
type Box<Block> = { readonly element: Element; readonly blocks: readonly Block[] };

/** Maximum amount of text in a teaser, and in one that is cut off, in UTF-16 units. */
const MAX_TEASER = 160;
const MAX_CUT = 250;
/** Maximum number of blocks in any box. */
const MAX_BLOCKS = 400;
/** Number of blocks that are judged in one step. */
const BLOCKS_A_STEP = 16;

/** The elements around blocks that are not around the body or the headline. Each is looked at once. */
class Boxes<B extends Placed> {
  private readonly all: readonly B[];
  private readonly survey: Survey;
  /** Null for an element with too many blocks. */
  private readonly known = new Map<Element, Box<B> | null>();

  constructor(all: readonly B[], survey: Survey) {
    this.all = all;
    this.survey = survey;
  }

  /** Returns the boxes around the block at an index, smallest first. */
  around(at: number): Box<B>[] {
    const boxes: Box<B>[] = [];
    for (let up = this.all[at]?.element ?? null; up && !this.survey.isAround(up); up = parentOf(up)) {
      let box = this.known.get(up);
      if (box === undefined) {
        box = this.boxOf(up, at);
        this.known.set(up, box);
      }
      if (box === null) break;
      boxes.push(box);
    }
    return boxes;
  }

  private boxOf(element: Element, at: number): Box<B> | null {
    const { all } = this;
    const has = (other: B | undefined): boolean => other !== undefined && contains(element, other.element);
    let [from, to] = [at, at + 1];
    while (to - from <= MAX_BLOCKS && has(all[from - 1])) from -= 1;
    while (to - from <= MAX_BLOCKS && has(all[to])) to += 1;
    return to - from > MAX_BLOCKS ? null : { element, blocks: all.slice(from, to) };
  }
}

/** Whether blocks are only linked titles, at least two, with a short text each, below a heading or none. */
function areTeasers(blocks: readonly Line[]): boolean {
  const isTitle = blocks.map((block) => isLinked(block));
  const isTeaser = ({ text, kind }: Line, at: number): boolean =>
    isTitle[at] || (at === 0 ? kind === 'heading' : text.length <= MAX_TEASER && isTitle[at - 1] === true);
  return blocks.length > 2 && isTitle.filter(Boolean).length > 1 && blocks.every(isTeaser);
}

/** Whether an element begins with a linked heading, which is skipped. */
function beginsWithLink({ firstElementChild: first }: Element, survey: Survey): boolean {
  return first !== null && /^h[1-4]$/.test(first.localName) && survey.skips(first);
}

/** Whether a block is the beginning of another text, cut off, behind its linked title, which is skipped. */
function isCutTeaser({ element, text }: Placed, survey: Survey): boolean {
  if (text.length > MAX_CUT || !/(?:…|\.\.\.)\s*$/.test(text)) return false;
  const boxes = [element, parentOf(element)].filter((box) => box && !survey.isAround(box));
  const titles = boxes.map((box) => box?.previousElementSibling);
  return boxes.length > 1 && titles.some((title) => title?.querySelector('a[href]') && survey.skips(title));
}

/** Looks at blocks with their indices, and pauses after every {@link BLOCKS_A_STEP}. */
function* inSteps<B>(all: readonly B[], look: (block: B, at: number) => void): Steps<undefined> {
  for (const [at, block] of all.entries()) {
    look(block, at);
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
  }
  return undefined;
}

/** {@link storyOf} in steps. */
export function* stepsOfStory<B extends Placed>(
  all: readonly B[],
  survey: Survey,
  isWhole: boolean,
): Steps<B[]> {
  // A list of days belongs to a story, one between its headline and its first paragraph does not.
  const start = all.findIndex(({ kind, text }) => kind !== 'headline' && text.length >= MIN_PARAGRAPH);
  const asLine = (block: B, at: number): Line =>
    at < start && block.kind === 'item' ? { ...block, kind: 'paragraph' } : block;
  const credits = new Set<B>();
  const dropped = new Set<B>();
  yield* inSteps(all, (block, at) => {
    const isOwn = isCredit(asLine(block, at));
    if (isOwn) credits.add(block);
    if (isOwn || isNotice(block) || isCutTeaser(block, survey)) dropped.add(block);
  });
  const isDropped = (block: B): boolean => dropped.has(block);
  const boxes = new Boxes(all, survey);
  const dropAround = (at: number, isUnwanted: (box: Box<B>) => boolean): void => {
    for (const box of boxes.around(at))
      if (isUnwanted(box)) for (const block of box.blocks) dropped.add(block);
  };
  const article = survey.headline?.closest('article');
  yield* inSteps(all, (block, at) => {
    if (isDropped(block)) return;
    const isTitle = block.kind !== 'cell' && block.text.length <= MAX_TEASER && isLinked(block);
    if (isTitle) dropAround(at, ({ blocks }) => areTeasers(blocks));
    if (article && !article.contains(block.element))
      dropAround(at, ({ element }) => beginsWithLink(element, survey));
  });
  yield* inSteps(all, (block, at) => {
    if (block.kind !== 'heading') return;
    dropAround(at, ({ blocks: [first, ...rest] }) => {
      const others = rest.filter((other) => !credits.has(other));
      return first === block && (isComments(block) || (others.length > 0 && others.every(isDropped)));
    });
  });
  const story = all.filter((block) => !isDropped(block));
  const last = isWhole ? story.findLast(({ kind }) => kind !== 'caption' && kind !== 'heading') : undefined;
  return story.filter((block) => block !== last || !saysAuthor(block));
}

/**
 * Returns blocks without notices, lines on authors and days, teasers, other stories, comments, and the headings that
 * remain of such parts. `isWhole` says that the last block is that of the page, which may tell who the author is.
 */
export const storyOf = <B extends Placed>(all: readonly B[], survey: Survey, isWhole: boolean): B[] =>
  toEnd(stepsOfStory(all, survey, isWhole));
