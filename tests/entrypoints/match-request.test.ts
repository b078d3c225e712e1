import { expect, test } from 'vitest';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import type { AskingTab } from '../../platform/messaging.ts';

const TAB = { id: 1, incognito: false } as unknown as AskingTab;

test('A page is told of the names that have something to show, not of those without any position or answer', async () => {
  const text =
    'Volodymyr Zelensky and the Swiss Confederation spoke of the OSCE, Ukraine and the Victory plan.';
  const request = { texts: [text], date: '2025-02-06', language: 'en', evidence: [] };
  const { mentions, lines } = await pageRequests.match(request, TAB);
  const found = mentions[0]?.map(({ entity }) => entity);
  expect(found).toEqual(['volodymyr-zelensky', 'ukraine', 'victory-plan']);
  expect(lines.map(({ id }) => id)).toEqual(found);
});
