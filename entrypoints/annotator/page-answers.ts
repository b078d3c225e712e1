import type { EntityLine } from '../../core/positions/view.ts';
import type { ToTab } from '../../core/protocol/to-tab.ts';
import { excerptAround } from '../../page/reading/excerpt.ts';
import type { Handlers } from '../../platform/messaging.ts';
import type { Guide } from './guide.ts';
import type { PageReading } from './reading.ts';

/**
 * Handles the requests of commands, popup and panel to this page. The bootstrap handles `refresh`, and the annotator
 * adds `turnOff`.
 */
export const answerPage = (
  reading: PageReading,
  guide: Guide,
): Omit<Handlers<ToTab>, 'refresh' | 'turnOff'> => ({
  status() {
    const mentions = reading.found.all();
    const counts = new Map<string, number>();
    for (const { id } of mentions.flatMap((mention) => reading.found.optionsAt(mention)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
    const entities = [...counts]
      .flatMap(([id, count]): (EntityLine & { count: number })[] => {
        const line = reading.found.line(id);
        return line ? [{ ...line, count }] : [];
      })
      .sort((one, other) => other.count - one.count || one.name.en.localeCompare(other.name.en));
    return {
      state: reading.isOffTopic() ? 'off-topic' : reading.isRead() ? 'reading' : 'looking',
      date: reading.days.of().date,
      modified: reading.days.modified(),
      language: reading.language(),
      reason: reading.reason(),
      mentions: mentions.length,
      subjects: reading.subjects(),
      entities,
      hidden: reading.found.hidden(),
      current: guide.current(),
    };
  },
  mentions: () =>
    reading.found.all().map((mention) => {
      const { id, block, start, end } = mention;
      return {
        id,
        entities: reading.found.optionsAt(mention).map((line) => line.id),
        heading: block.heading,
        text: block.text.slice(start, end).replace(/\s+/g, ' '),
        ...excerptAround(block.text, start, end),
      };
    }),
  step: ({ by, entity }) => guide.step(by, entity),
  goTo: ({ id }) => guide.goTo(id),
  open: () => guide.open(),
});
