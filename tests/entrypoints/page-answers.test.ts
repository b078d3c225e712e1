import { expect, test, vi } from 'vitest';
import type { EntityLine } from '../../core/positions/view.ts';
import type { Guide } from '../../entrypoints/annotator/guide.ts';
import { answerPage } from '../../entrypoints/annotator/page-answers.ts';
import type { PageReading } from '../../entrypoints/annotator/reading.ts';
import type { PageMention } from '../../page/painting/painter.ts';

const TEXT = 'This invented sentence names a  minister of no state that anybody knows. Another follows it.';
const block = { text: TEXT, heading: 'A heading' } as PageMention['block'];
const start = TEXT.indexOf('a  minister');
const found = { id: 7, block, start, end: start + 11, entity: 'minister' } as PageMention;

const line: EntityLine = {
  ...{ id: 'minister', name: { en: 'Minister' }, type: 'actor', kind: 'person', detail: null, hit: null },
};
const reason = { origin: 'meta', published: '2025-02-06', others: false };
let lines: readonly EntityLine[] = [line];
const reading = {
  found: {
    all: () => [found],
    line: (id: string) => lines.find((one) => one.id === id),
    optionsAt: () => lines,
    hidden: () => ['canal'],
  },
  isRead: () => true,
  days: { of: () => ({ date: '2025-02-06' }), modified: () => null },
  reason: () => reason,
  isOffTopic: () => false,
  subjects: () => ['bridge'],
  language: () => 'de-AT',
} as unknown as PageReading;
const guide = { goTo: vi.fn(), current: () => 1 } as unknown as Guide;
const answers = answerPage(reading, guide);

test('A page returns each mention with its sentence and its heading', () => {
  expect(answers.mentions(undefined)).toEqual([
    {
      id: 7,
      entities: ['minister'],
      heading: 'A heading',
      before: 'This invented sentence names ',
      text: 'a minister',
      after: ' of no state that anybody knows.',
    },
  ]);
});

test('A page goes to a mention by its id', () => {
  answers.goTo({ id: 7 });
  expect(guide.goTo).toHaveBeenCalledWith(7);
});

test('The status of a page counts the mentions of each entity', () => {
  expect(answers.status(undefined)).toEqual({
    state: 'reading',
    date: '2025-02-06',
    modified: null,
    language: 'de-AT',
    reason,
    mentions: 1,
    subjects: ['bridge'],
    current: 1,
    hidden: ['canal'],
    entities: [{ ...line, count: 1 }],
  });
});

test('What packs use for different things is told of each', () => {
  const other = { ...line, id: 'other-pack/ministry' };
  lines = [line, other];
  expect(answers.mentions(undefined)).toMatchObject([{ entities: ['minister', 'other-pack/ministry'] }]);
  expect(answers.status(undefined)).toMatchObject({
    mentions: 1,
    entities: [
      { id: 'minister', count: 1 },
      { id: 'other-pack/ministry', count: 1 },
    ],
  });
  lines = [line];
});
