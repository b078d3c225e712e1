import { expect, test, vi } from 'vitest';

const asked = vi.hoisted(() => [] as ((changed: readonly string[]) => void)[]);
vi.mock('../../platform/messaging.ts', () => ({
  askFromPage: () =>
    new Promise((resolve) => {
      asked.push((changed) => resolve({ subjects: ['bridge'], changed }));
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
