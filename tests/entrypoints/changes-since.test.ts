import { expect, test, vi } from 'vitest';

const asked = vi.hoisted(() => [] as ((changed: readonly string[] | null) => void)[]);
vi.mock('../../platform/messaging.ts', () => ({
  askFromPage: () =>
    new Promise((resolve, reject) => {
      asked.push((changed) =>
        changed ? resolve({ subjects: ['bridge'], changed }) : reject(new Error('no answer')),
      );
    }),
}));

const { createChangesSince } = await import('../../entrypoints/annotator/changes-since.ts');

const question = { entities: ['north'], date: '2025-02-06', page: 'The bridge', language: 'en' };

test('what has changed on a page is asked again only if the question has changed', async () => {
  const since = createChangesSince();
  const first = since.ask(question);
  expect(since.subjects()).toBeUndefined();
  expect(await since.ask({ ...question })).toBeNull();
  expect(asked).toHaveLength(1);
  expect(['north', 'south'].map(since.covers)).toEqual([true, false]);
  asked[0]?.(['north']);
  expect(await first).toEqual(['north']);
  expect(since.subjects()).toEqual(['bridge']);
  const second = since.ask({ ...question, date: '2025-06-01' });
  expect(asked).toHaveLength(2);
  asked[1]?.([]);
  expect(await second).toEqual([]);
});

test('an older answer that comes late is ignored', async () => {
  asked.length = 0;
  const since = createChangesSince();
  const older = since.ask(question);
  const newer = since.ask({ ...question, entities: ['north', 'south'] });
  asked[1]?.(['south']);
  asked[0]?.(['north']);
  expect(await newer).toEqual(['south']);
  expect(await older).toBeNull();
});

test('a question that has failed is asked again', async () => {
  asked.length = 0;
  const since = createChangesSince();
  const failed = since.ask(question);
  asked[0]?.(null);
  await expect(failed).rejects.toThrow('no answer');
  expect(since.covers('north')).toBe(false);
  const again = since.ask(question);
  asked[1]?.(['north']);
  expect(await again).toEqual(['north']);
});
