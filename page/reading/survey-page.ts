import { findHeadline } from './headline.ts';
import { Places } from './places.ts';
import { Prose, ProseSearch } from './prose-search.ts';
import { ProseSurvey } from './prose-survey.ts';
import { type Steps, stepsOfWalk, toEnd } from './slices.ts';
import type { Survey } from './survey.ts';
import { bodyOf, parentOf } from './tree.ts';

/** Surveys the whole page that contains an element, without pausing. */
export const surveyPage = (element: Element): Survey => toEnd(stepsOfSurvey(element));

/**
 * Surveys the whole page that contains an element, in steps, without layout. The browser finds its paragraphs; only if
 * they have little prose is all of the page walked.
 */
export function* stepsOfSurvey(element: Element): Steps<Survey> {
  const page = bodyOf(element.ownerDocument);
  let top = element;
  for (let up = parentOf(element); up && top !== page; up = parentOf(up)) top = up;
  const headline = findHeadline(element.ownerDocument, top);
  yield;
  let places = new Places(top, headline);
  const begin = () => {
    places = new Places(top, headline);
    return new ProseSearch(top, places);
  };
  const { found } = yield* stepsOfWalk(begin);
  const survey = new ProseSurvey(places, found, true);
  if (survey.isCertain()) return survey;
  const count = yield* stepsOfWalk(() => {
    places = new Places(top, headline);
    return places.countFrom(places.top);
  });
  places.keep(count);
  return new ProseSurvey(places, new Prose().addAll(count), false);
}
