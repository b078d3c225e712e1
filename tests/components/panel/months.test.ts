import { expect, test } from 'vitest';
import { dayAfterMonths, monthsBetween } from '../../../components/panel/months.ts';

test('A step of the slider is a month and stands for its last day', () => {
  expect(monthsBetween('2022-02-24', '2025-12-03')).toBe(46);
  expect(dayAfterMonths('2022-02-24', '2025-12-03', 0)).toBe('2022-02-28');
  expect(dayAfterMonths('2022-02-24', '2025-12-03', 24)).toBe('2024-02-29');
  expect(dayAfterMonths('2022-02-24', '2025-12-03', 10)).toBe('2022-12-31');
});

test('No day is after the end of the coverage', () => {
  expect(dayAfterMonths('2022-02-24', '2025-12-03', 46)).toBe('2025-12-03');
});
