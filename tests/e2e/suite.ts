import { expect, test } from 'vitest';
import type { BrowserName } from '../../cli/browsers/driver.ts';
import { openStage } from './browser-stage.ts';
import { cardSecrecy } from './parts/card-secrecy.ts';
import { cardSize } from './parts/card-size.ts';
import { saying } from './parts/card-text.ts';
import { followedPacks } from './parts/followed-packs.ts';
import { hostilePages } from './parts/hostile-pages.ts';
import { elements } from './parts/inserted-marks.ts';
import { interruptions } from './parts/interruptions.ts';
import { introduction } from './parts/introduction.ts';
import { keyboard } from './parts/keyboard.ts';
import { looks } from './parts/looks-of-marks.ts';
import { marking } from './parts/marking.ts';
import { ways } from './parts/menu-and-keyword.ts';
import { notices } from './parts/notices.ts';
import { offTopicPages } from './parts/off-topic-pages.ts';
import { packSettings } from './parts/pack-settings.ts';
import { pages } from './parts/page-kinds.ts';
import { panel } from './parts/panel-pages.ts';
import { passages } from './parts/passages.ts';
import { readerSettings } from './parts/reader-settings.ts';
import { readingDays } from './parts/reading-days.ts';
import { replacedPages } from './parts/replaced-pages.ts';
import { story } from './parts/story.ts';
import { switching } from './parts/switching.ts';
import { popup } from './parts/toolbar-popup.ts';

/** Registers the end-to-end tests for one browser. They are the same for both browsers. */
export function suite(name: BrowserName): void {
  const stage = openStage(name);
  marking(stage);
  looks(stage);
  saying(stage);
  cardSize(stage);
  cardSecrecy(stage, name);
  keyboard(stage);
  switching(stage);
  notices(stage);
  introduction(stage);
  pages(stage);
  offTopicPages(stage);
  readingDays(stage);
  elements(stage);
  popup(stage);
  panel(stage, name);
  readerSettings(stage);
  passages(stage);
  ways(stage);
  story(stage);
  hostilePages(stage);
  interruptions(stage);
  replacedPages(stage);
  const packs = [followedPacks(stage, name), packSettings(stage)];

  // This test closes the browser, so it comes last: only then are all requests of the run known.
  test('The extension made no network request in all these tests but for the packs that were followed', async () => {
    const control = stage.server.url('/control.png');
    const options = await stage.extensionPage('options.html');
    await options.evaluate(
      (url) =>
        new Promise<void>((resolve) => {
          const image = new Image();
          image.onload = image.onerror = () => resolve();
          image.src = url;
        }),
      control,
    );
    await stage.driver.close();
    // The request that the test itself made shows that requests are recorded.
    const [own, forPacks] = [false, true].map((isPack) =>
      stage.driver
        .requests()
        .filter((url) => packs.some(({ origin }) => url.startsWith(origin())) === isPack),
    );
    expect(own).toEqual([control]);
    expect(forPacks?.length).toBeGreaterThan(100);
  });
}
