import type { Block, Start } from '../../page/reading/block.ts';
import { type Article, readBlocks } from '../../page/reading/blocks.ts';
import { inSlices, stepInSlices } from '../../page/reading/slices.ts';
import type { Survey } from '../../page/reading/survey.ts';
import { stepsOfSurvey } from '../../page/reading/survey-page.ts';
import { bodyOf } from '../../page/reading/tree.ts';
import { unseenTwins } from '../../page/reading/twins.ts';
import { BlockPlaces, inRuns } from './block-places.ts';
import type { Watch } from './page-changes.ts';

/** What is known of a page's text when it changes. */
type Known = {
  readonly article: Article;
  /** The blocks that are still valid, in document order. */
  readonly blocks: readonly Block[];
  readonly byElement: ReadonlyMap<Element, Block>;
  /** Leaves out of new blocks what is no part of the story, once that is known. */
  readonly storyOf: ((blocks: readonly Block[]) => readonly Block[]) | undefined;
  /** Observes what is hidden in an element that is read again. */
  readonly changes: Pick<Watch, 'observeHidden'>;
};

/** A page after a change: all its blocks in document order, and those that are new. */
type Again = { readonly survey: Survey; readonly blocks: readonly Block[]; readonly fresh: readonly Block[] };

/** The start of what is read after a block, or at the start of the page: its section and heading, and the text above. */
const startAfter = (last: Block | undefined): Start => {
  const { section, heading, above, text } = last ?? { section: 0, heading: '', above: 0, text: '' };
  return { section, heading, above: above + text.length };
};

/** Returns the article's survey with the changed elements, or a new one if the page is no longer the same. */
async function surveyOf(
  survey: Survey,
  elements: readonly Element[],
  signal: AbortSignal,
): Promise<Survey | undefined> {
  for await (const element of inSlices(elements, signal))
    if (!survey.update(element)) return stepInSlices(stepsOfSurvey(bodyOf(document)), signal);
  return signal.aborted ? undefined : survey;
}

/**
 * Reads changed elements, in slices, and puts their blocks among those of the page. Surveys the page again if it is no
 * longer the same one. Resolves with undefined if the signal aborts.
 */
export async function readAgain(
  elements: readonly Element[],
  { article, blocks, byElement, storyOf, changes }: Known,
  signal: AbortSignal,
): Promise<Again | undefined> {
  const survey = await surveyOf(article.survey, elements, signal);
  if (!survey) return;
  const places = new BlockPlaces(blocks, byElement);
  for await (const element of inSlices(inRuns(elements), signal)) {
    if (!element.isConnected) continue;
    changes.observeHidden(element);
    const last = places.before(element);
    const read = readBlocks(element, startAfter(last), survey);
    places.add(element, last, storyOf?.(read) ?? read);
  }
  if (signal.aborted) return;
  const known = new Set(blocks);
  const all = places.inOrder();
  const read = all.filter((block) => !known.has(block));
  const unseen = await stepInSlices(unseenTwins(all, read), signal);
  if (!unseen) return;
  return {
    survey,
    blocks: all.filter((block) => known.has(block) || !unseen.has(block)),
    fresh: read.filter((block) => !unseen.has(block)),
  };
}
