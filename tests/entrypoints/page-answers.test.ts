import { expect, test, vi } from 'vitest';
import type { EntityLine } from '../../core/positions/view.ts';
import type { Found } from '../../entrypoints/annotator/found.ts';
import type { Guide } from '../../entrypoints/annotator/guide.tsx';
import { answerPage } from '../../entrypoints/annotator/page-answers.ts';
import type { Reading } from '../../entrypoints/annotator/reading.ts';

const TEXT = 'This invented sentence names a  minister of no state that anybody knows. Another follows it.';
const block = { text: TEXT, heading: 'A heading' } as Found['block'];
const start = TEXT.indexOf('a  minister');
const found = { id: 7, block, start, end: start + 11, entity: 'minister' } as Found;

const line: EntityLine = {
  ...{ id: 'minister', name: { en: 'Minister' }, type: 'actor', kind: 'person', detail: null, hit: null },
};
const reading = {
  mentions: () => [found],
  line: (id: string) => (id === 'minister' ? line : undefined),
  isRead: () => true,
  date: () => '2025-02-06',
  modified: () => null,
} as unknown as Reading;
const guide = { goTo: vi.fn(() => true), current: () => 1 } as unknown as Guide;
const answers = answerPage(reading, guide);
const sender = {} as never;

test('A page tells each mention with its sentence and the heading it stands under', () => {
  expect(answers.mentions?.({}, sender)).toEqual([
    {
      id: 7,
      entity: 'minister',
      heading: 'A heading',
      before: 'This invented sentence names ',
      text: 'a minister',
      after: ' of no state that anybody knows.',
    },
  ]);
});

test('It goes to a mention by its id', () => {
  expect(answers.goTo?.({ id: 7 }, sender)).toBe(true);
  expect(guide.goTo).toHaveBeenCalledWith(7);
});

test('Its status counts the mentions of each entity', () => {
  expect(answers.status?.({}, sender)).toEqual({
    ...{ state: 'reading', date: '2025-02-06', modified: null, mentions: 1, current: 1 },
    entities: [{ ...line, count: 1 }],
  });
});
