import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageStatus } from '../core/protocol/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import { isSiteOn, siteOf } from '../core/sites.ts';
import { isNewsPage } from '../page/reading/news.ts';

/** Waits in milliseconds before we look at a page again that is no news page yet: some fill themselves late. */
const LOOKS = [0, 1500, 4000];

/** What the scripts of this extension share in a page's isolated world. */
type Shared = typeof globalThis & { standpoint?: { annotator?: AbortController; isOn?: boolean } };

export default defineUnlistedScript(() => {
  const world = globalThis as Shared;
  if (world.standpoint) return;
  world.standpoint = {};
  const shared = world.standpoint;
  let state: PageStatus['state'] = 'looking';
  let turn = 0;

  const look = async (): Promise<void> => {
    const mine = ++turn;
    let seen = 0;
    state = 'looking';
    shared.annotator?.abort();
    shared.isOn = false;
    for (const wait of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (mine !== turn || !browser.runtime?.id) return;
      const settings = (await browser.storage.local.get(DEFAULT_SETTINGS)) as Settings;
      if (mine !== turn) return;
      const on = isSiteOn(settings, siteOf(location.hostname));
      if (!on) {
        state = 'off';
        return;
      }
      if (settings.scope === 'news') {
        const size = document.getElementsByTagName('*').length;
        // What has not grown since the last look is what it was.
        if (size === seen || !isNewsPage(document, location.pathname)) {
          seen = size;
          state = 'no-news';
          continue;
        }
      }
      shared.isOn = true;
      const answer = await browser.runtime.sendMessage({ type: 'annotate' });
      if (mine === turn && !answer?.ok) state = 'off';
      return;
    }
  };
  const lookSoon = (): void => {
    look().catch(() => shared.annotator?.abort());
  };

  browser.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== browser.runtime.id) return;
    if (message?.type === 'refresh') {
      lookSoon();
      answer({ ok: true });
    }
    if (message?.type === 'status' && (!shared.annotator || shared.annotator.signal.aborted))
      answer({
        ok: { state, date: null, modified: null, mentions: 0, entities: [], current: 0 } satisfies PageStatus,
      });
  });

  let place = location.pathname + location.search;
  const moved = (): void => {
    const now = location.pathname + location.search;
    if (now === place) return;
    place = now;
    lookSoon();
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', moved);
  addEventListener('popstate', moved);
  lookSoon();
});
