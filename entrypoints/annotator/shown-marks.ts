import type { PageMention } from '../../page/painting/painter.ts';

/** Keeps the painted mentions, and counts them for each entity. */
export function createShown() {
  const shown = new Map<number, PageMention>();
  const counts = new Map<string, number>();
  return {
    add(mention: PageMention): boolean {
      if (shown.has(mention.id)) return false;
      shown.set(mention.id, mention);
      counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
      return true;
    },
    remove(id: number): boolean {
      const mention = shown.get(id);
      if (!mention) return false;
      shown.delete(id);
      const left = (counts.get(mention.entity) ?? 1) - 1;
      if (left > 0) counts.set(mention.entity, left);
      else counts.delete(mention.entity);
      return true;
    },
    get: (id: number) => shown.get(id),
    where: (holds: (mention: PageMention) => boolean): number[] =>
      [...shown.values()].filter(holds).map(({ id }) => id),
    entities: () => counts.size,
    clear: () => shown.clear(),
  };
}
