import { type Article, stepsOfArticle } from './blocks.ts';
import { storyOf } from './boxes.ts';
import { toEnd } from './slices.ts';

/** Reads a page's article without pausing, and leaves out what is between its paragraphs and no part of the story. */
export function readArticle(document: Document): Article {
  const article = toEnd(stepsOfArticle(document));
  return { ...article, blocks: storyOf(article.blocks, article.survey, true) };
}
