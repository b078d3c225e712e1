import { expect, test, vi } from 'vitest';

type Request = { readonly date: string };
const answers = vi.hoisted(() => ({ of: (_: { readonly date: string }): readonly string[] => [], asked: 0 }));
vi.mock('../../platform/messaging.ts', () => ({
  askFromPage: async (_: string, request: Request) => {
    answers.asked += 1;
    return { subjects: [`subject of ${request.date}`], changed: answers.of(request) };
  },
}));

const { createStoryChanges } = await import('../../entrypoints/annotator/story-changes.ts');

const about = (date: string, ...entities: string[]) => ({
  entities,
  date,
  page: 'The bridge',
  language: 'en',
});

test('what has changed is asked and told for each story by itself', async () => {
  answers.of = ({ date }) => (date === '2025-02-06' ? ['north'] : ['south']);
  const changes = createStoryChanges();
  const first = ['first', about('2025-02-06', 'north', 'south')] as const;
  const second = ['second', about('2025-06-01', 'north', 'south')] as const;
  expect(await changes.ask(new Map([first, second]))).toBe(true);
  const told = (key: string) => ['north', 'south'].filter((entity) => changes.hasChanged(key, entity));
  expect([told('first'), told('second'), told('third')]).toEqual([['north'], ['south'], []]);
  expect(changes.subjects('second')).toEqual(['subject of 2025-06-01']);
  expect([changes.covers('first', 'north'), changes.covers('third', 'north')]).toEqual([true, false]);
});

test('only a story that is new or another is asked about again, and one that is gone is forgotten', async () => {
  const changes = createStoryChanges();
  await changes.ask(new Map([['first', about('2025-02-06', 'north')]]));
  answers.asked = 0;
  expect(await changes.ask(new Map([['first', about('2025-02-06', 'north')]]))).toBe(false);
  expect(answers.asked).toBe(0);
  const second = ['second', about('2025-06-01', 'north')] as const;
  expect(await changes.ask(new Map([['first', about('2025-02-06', 'north')], second]))).toBe(true);
  expect(answers.asked).toBe(1);
  await changes.ask(new Map([second]));
  expect(changes.covers('first', 'north')).toBe(false);
});
