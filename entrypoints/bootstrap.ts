import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageStatus } from '../core/page-status.ts';
import type { FromPage } from '../core/protocol/from-page.ts';
import type { ToTab } from '../core/protocol/to-tab.ts';
import { isNewsOnly, isSiteOn, siteOf } from '../core/sites.ts';
import { isNewsPage } from '../page/reading/news.ts';
import type { AnswerOf, Message } from '../platform/messaging.ts';
import { makeWorld, sharedWorld } from './shared/world.ts';

/** Delays (ms) after which a page that is not news yet is looked at again: some render late. */
const LOOKS = [0, 1500, 4000];

const ask = (): Promise<{ ok?: AnswerOf<FromPage, 'annotate'> } | undefined> =>
  browser.runtime.sendMessage({ type: 'annotate' } satisfies Message<FromPage, 'annotate'>);

export default defineUnlistedScript(() => {
  if (sharedWorld()) return;
  const world = makeWorld();
  let state: PageStatus['state'] = 'looking';
  let turn = 0;
  let seen = 0;

  /** Looks once: true where nothing is left to do, false where the page may still become one that is read. */
  const lookOnce = async (mine: number): Promise<boolean> => {
    const settings = await browser.storage.local.get();
    if (mine !== turn) return true;
    if (!isSiteOn(settings, siteOf(location.hostname))) {
      state = 'off';
      return true;
    }
    if (isNewsOnly(settings)) {
      const size = document.getElementsByTagName('*').length;
      // A page that has not grown since the last look is what it was.
      const isNews = size !== seen && isNewsPage(document, location.pathname);
      seen = size;
      if (!isNews) {
        state = 'not-news';
        return false;
      }
    }
    world.isOn = true;
    // A background that dies while it is asked answers nothing; it is asked once more.
    const answer = (await ask().catch(() => undefined)) ?? (await ask());
    if (mine === turn && !answer?.ok) state = 'off';
    return true;
  };
  const look = async (): Promise<void> => {
    const mine = ++turn;
    seen = 0;
    state = 'looking';
    world.annotator?.abort();
    world.isOn = false;
    for (const wait of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      // What fails here fails for good: the extension has gone.
      if (mine !== turn || (await lookOnce(mine).catch(() => true))) return;
    }
  };

  browser.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== browser.runtime.id) return;
    const type = message?.type as keyof ToTab | undefined;
    if (type === 'refresh') {
      void look();
      answer({ ok: null });
    }
    if (type === 'status' && world.annotator?.signal.aborted !== false)
      answer({
        ok: { state, date: null, modified: null, mentions: 0, entities: [], current: 0 } satisfies PageStatus,
      });
  });

  const here = (): string => location.pathname + location.search;
  let place = here();
  const moved = (): void => {
    if (here() === place) return;
    place = here();
    void look();
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', moved);
  addEventListener('popstate', moved);
  void look();
});
