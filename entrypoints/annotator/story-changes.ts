import type { PageMention } from '../../page/painting/painter.ts';
import { type ChangesSince, createChangesSince } from './changes-since.ts';
import type { ReadingDays } from './page-days.ts';
import type { PageMentions } from './page-mentions.ts';

/** A story of the page: its day, what it names and what it is about. */
type Asked = Parameters<ChangesSince['ask']>[0];

/** Returns the stories of a page that have a day, by their keys. `about` is asked of the first mention of each. */
export function storiesOf(
  found: PageMentions,
  days: ReadingDays,
  about: (first: PageMention) => Pick<Asked, 'page' | 'language'>,
): Map<string, Asked> {
  const stories = new Map<string, Asked>();
  for (const [key, mentions] of Map.groupBy(found.all(), ({ block }) => days.keyOf(block))) {
    const [first] = mentions;
    const date = first && days.dateOf(first.block);
    if (!date) continue;
    const meant = mentions.flatMap((mention) => found.optionsAt(mention));
    stories.set(key, { entities: [...new Set(meant.map(({ id }) => id))], date, ...about(first) });
  }
  return stories;
}

/** What has changed since each story of a page, as far as the background has answered. */
export type StoryChanges = {
  /**
   * Asks about stories, by their keys, and forgets all others. Returns whether an answer is new. Rejects if the
   * background fails; the questions can then be asked again.
   */
  ask(stories: ReadonlyMap<string, Asked>): Promise<boolean>;
  /** Returns whether the last question about a story was about an entity too. */
  covers(key: string, entity: string): boolean;
  /** Returns whether an entity's position has changed since a story. */
  hasChanged(key: string, entity: string): boolean;
  /** Returns the ids of the issues that a story is about; undefined until they are known. */
  subjects(key: string): readonly string[] | undefined;
};

type Known = { readonly since: ChangesSince; changed: ReadonlySet<string> };

/** Remembers what has changed since each story of a page. */
export function createStoryChanges(): StoryChanges {
  const known = new Map<string, Known>();
  const ask = async (key: string, asked: Asked): Promise<boolean> => {
    const story = known.get(key) ?? { since: createChangesSince(), changed: new Set() };
    known.set(key, story);
    const changed = await story.since.ask(asked);
    if (changed === null) return false;
    story.changed = new Set(changed);
    return true;
  };
  return {
    async ask(stories) {
      for (const key of known.keys()) if (!stories.has(key)) known.delete(key);
      const answers = await Promise.all([...stories].map(([key, asked]) => ask(key, asked)));
      return answers.includes(true);
    },
    covers: (key, entity) => known.get(key)?.since.covers(entity) ?? false,
    hasChanged: (key, entity) => known.get(key)?.changed.has(entity) ?? false,
    subjects: (key) => known.get(key)?.since.subjects(),
  };
}
