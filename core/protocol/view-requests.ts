import type { PageFacts, Resolved } from '../matching/mention.ts';
import type { Named } from '../matching/subjects.ts';
import type { EntityLine, EntityView } from '../positions/view.ts';
import type { TopicAnswer, TopicQuestion } from '../topic.ts';

/** Requests that both web pages and extension pages send to the background. */
export interface ViewRequests {
  /** What is known about an entity at a date (`YYYY-MM-DD`, or null); null if the pack has no such id. */
  view(request: {
    readonly entity: string;
    readonly date: string | null;
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
  /** Find and resolve the mentions in blocks of text. */
  match(
    request: PageFacts & {
      readonly texts: readonly string[];
      /** The start of the page's text, by which its declared language is checked. */
      readonly sample?: string | undefined;
      /** To be answered what the texts show of the pack's topic. */
      readonly topic?: TopicQuestion | undefined;
    },
  ): Resolved & {
    /** The BCP 47 tag of the language that the texts were read in: the declared one unless the sample is in another. */
    readonly language: string;
    /** Null if the pack has no topic by which a page could be judged. */
    readonly topic?: TopicAnswer | null;
    /** Name and kind of each entity found, for painting, counting and announcing. */
    readonly lines: readonly EntityLine[];
  };
}
