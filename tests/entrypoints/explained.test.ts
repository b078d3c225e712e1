import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkSettings } from '../../core/settings.ts';
import { areMarksUnexplained, explainMarks } from '../../entrypoints/background/explained.ts';
import { readSettings } from '../../platform/settings-store.ts';

beforeEach(() => fakeBrowser.reset());

it('lets one page explain the marks, also if two ask at the same time, and changes no setting', async () => {
  expect(await areMarksUnexplained()).toBe(true);
  expect(await Promise.all([explainMarks(), explainMarks()])).toEqual([true, false]);
  expect(await areMarksUnexplained()).toBe(false);
  expect(await explainMarks()).toBe(false);
  expect(await readSettings()).toEqual(checkSettings({}));
  expect(await fakeBrowser.storage.local.get()).toEqual({ explained: true });
});
