import type { Block, BlockKind, Start } from './block.ts';
import { BlockReader, kindOfTag } from './block-reader.ts';
import { contains } from './own-methods.ts';
import { type Steps, stepsOfWalk, toEnd } from './slices.ts';
import type { Survey } from './survey.ts';
import { stepsOfSurvey, surveyPage } from './survey-page.ts';
import { bodyOf, parentOf } from './tree.ts';
import { unseenTwins } from './twins.ts';

const TOP: Start = { section: 0, heading: '', above: 0 };

/** Returns blocks without trailing headings, which remain when lists of links are skipped. */
function withoutTail(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'caption');
  return blocks.filter(({ kind }, at) => at <= last || kind !== 'heading');
}

/**
 * Reads an element's text as blocks in document order, with open shadow roots and slots: headline,
 * standfirst, body, captions, tables, list items, live entries. Omits what the survey skips. Needs no layout.
 */
export const readBlocks = (root: Element, start: Start = TOP, survey: Survey = surveyPage(root)): Block[] =>
  toEnd(stepsOfReading(root, survey, start)).blocks;

type Read = { readonly blocks: Block[]; readonly unseen: Element[] };

function* stepsOfReading(root: Element, survey: Survey, start: Start): Steps<Read> {
  let around = !survey.core;
  const above: Element[] = [];
  for (let up = parentOf(root); up; up = parentOf(up)) above.unshift(up);
  for (const element of above) {
    if (element.localName === 'html') continue;
    if (survey.skips(element)) return { blocks: [], unseen: [] };
    around = survey.isInside(element, around);
  }
  const kind = kindAround(above);
  const reader = yield* stepsOfWalk(() => {
    const begun = new BlockReader(survey, start);
    begun.begin(root, kind, around);
    return begun;
  });
  reader.close(root, kind);
  const isWhole = survey.core !== undefined && contains(root, survey.core);
  return { blocks: isWhole ? withoutTail(reader.blocks) : reader.blocks, unseen: reader.unseen };
}

const kindAround = (above: readonly Element[]): BlockKind => {
  for (const element of above.toReversed()) {
    const kind = kindOfTag(element.localName);
    if (kind) return kind;
  }
  return 'paragraph';
};

/** A page that was read: where its article is, and the blocks of its text. */
export type Article = {
  readonly survey: Survey;
  readonly blocks: readonly Block[];
  /** Elements that were not read because the same text is seen elsewhere. Another window may show them. */
  readonly unseen: readonly Element[];
};

/** Reads a page's article in steps, so that the page can use the main thread between them. */
export function* stepsOfArticle(document: Document): Steps<Article> {
  const survey = yield* stepsOfSurvey(bodyOf(document));
  const { blocks, unseen } = yield* stepsOfReading(survey.root, survey, TOP);
  const twins = yield* unseenTwins(blocks);
  return {
    survey,
    blocks: twins.size > 0 ? blocks.filter((block) => !twins.has(block)) : blocks,
    unseen: [...unseen, ...[...twins].map(({ element }) => element)],
  };
}
