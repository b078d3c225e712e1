import type { PageMention } from '../../page/painting/painter.ts';

/** Why a mention has a wash: the reader has gone to it by keyboard, or its card is open. */
type Reason = 'current' | 'open';

/** Remembers which mentions have a wash, and which are painted only because of it. */
export function createWash() {
  const places = new Map<Reason, PageMention>();
  const visited = new Set<number>();
  return {
    set(reason: Reason, mention: PageMention | null): void {
      if (mention) places.set(reason, mention);
      else places.delete(reason);
    },
    all: (): PageMention[] => [...new Set(places.values())],
    /** Notes mentions that are painted only because of their wash. */
    visit(mentions: readonly PageMention[]): void {
      for (const { id } of mentions) visited.add(id);
    },
    /** Notes mentions that are painted for another reason too. */
    keep(mentions: readonly PageMention[]): void {
      for (const { id } of mentions) visited.delete(id);
    },
    /** Forgets mentions that are no longer on the page. */
    forget(ids: readonly number[]): void {
      for (const [reason, { id }] of places) if (ids.includes(id)) places.delete(reason);
      for (const id of ids) visited.delete(id);
    },
    /** Returns the ids of the mentions that were painted only for a wash that they have lost, and forgets them. */
    left(): number[] {
      const washed = new Set([...places.values()].map(({ id }) => id));
      const gone = [...visited].filter((id) => !washed.has(id));
      for (const id of gone) visited.delete(id);
      return gone;
    },
  };
}
