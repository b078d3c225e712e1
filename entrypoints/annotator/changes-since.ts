import { askFromPage } from '../../platform/messaging.ts';

/** What decides which changes a page shows: its entities, its day (`YYYY-MM-DD`), its summary and its language. */
type Asked = Readonly<Record<'date' | 'page' | 'language', string>> & {
  readonly entities: readonly string[];
};

/** What has changed since an article, as far as the background has answered. */
export type ChangesSince = {
  /**
   * Asks the background, unless it has been asked the same before. Returns the changed entities; null if there is no new
   * answer. Rejects if the background fails; the question can then be asked again.
   */
  ask(asked: Asked): Promise<readonly string[] | null>;
  /** Returns whether the last question was about an entity too. */
  covers(entity: string): boolean;
  /** Returns the ids of the issues that the page is about; undefined until the first answer. */
  subjects(): readonly string[] | undefined;
};

/** Remembers the last question about a page, so that each is asked once and an older answer is ignored. */
export function createChangesSince(): ChangesSince {
  let last = '';
  let covered: ReadonlySet<string> = new Set();
  let subjects: readonly string[] | undefined;
  return {
    async ask(asked) {
      const key = JSON.stringify(asked);
      if (key === last) return null;
      last = key;
      covered = new Set(asked.entities);
      const answer = await askFromPage('pageChanges', asked).catch((error: unknown) => {
        if (key === last) {
          last = '';
          covered = new Set();
        }
        throw error;
      });
      if (key !== last) return null;
      subjects = answer.subjects;
      return answer.changed;
    },
    covers: (entity) => covered.has(entity),
    subjects: () => subjects,
  };
}
