import type { PageFacts, Resolved } from '../matching/mention.ts';
import type { Named } from '../matching/subjects.ts';
import type { EntityLine, EntityView } from '../positions/view.ts';
import type { TopicAnswers, TopicQuestions } from '../topic.ts';

/** Requests that both web pages and extension pages send to the background. */
export interface ViewRequests {
  /** What is known about an entity at a date (`YYYY-MM-DD`, or null); null if no pack that is on has such an id. */
  view(request: {
    readonly entity: string;
    readonly date: string | null;
    /** The ids of the same entity in other packs that are to be told of; all if omitted. */
    readonly also?: readonly string[];
    /** Text by which issues are ranked: the paragraph and heading of the mention, and the page's summary. */
    readonly paragraph?: string;
    /** The names in the paragraph; offsets are UTF-16 code units. */
    readonly named?: readonly Named[];
    readonly heading?: string;
    readonly page?: string;
    /** The BCP 47 tag of the texts' language, or an empty string. */
    readonly language?: string;
    /** The issues to return in full: the first few, or those with the given ids; all if omitted. */
    readonly inFull?: 'first' | readonly string[];
  }): EntityView | null;
  /** Find and resolve the mentions in blocks of text. Those of different packs may overlap; see `joinPacks`. */
  match(
    request: PageFacts & {
      readonly texts: readonly string[];
      /** The start of the page's text, by which its declared language is checked. */
      readonly sample?: string | undefined;
      /** To be answered what the texts show of the topics of the packs. */
      readonly topic?: TopicQuestions | undefined;
    },
  ): Resolved & {
    /** The BCP 47 tag of the language that the texts were read in: the declared one unless the sample is in another. */
    readonly language: string;
    /** Omitted if it was not asked. */
    readonly topic?: TopicAnswers;
    /** Name and kind of each entity found, for painting, counting and announcing. */
    readonly lines: readonly EntityLine[];
  };
}
