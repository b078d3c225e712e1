import { browser } from 'wxt/browser';
import type { PageStatus } from '../core/page-status.ts';
import type { FromPage } from '../core/protocol/from-page.ts';
import type { ToTab } from '../core/protocol/to-tab.ts';
import { isNewsOnly, isSiteOn, siteOf } from '../core/sites.ts';
import { isNewsPage } from '../page/reading/news.ts';
import type { AnswerOf, Message } from '../platform/messaging.ts';
import { makeWorld, sharedWorld } from './shared/world.ts';

/** Delays (ms) before each check of a page that is not news yet, since some pages render late. */
const LOOKS = [0, 1500, 4000];

const ask = (): Promise<{ ok?: AnswerOf<FromPage, 'annotate'> } | undefined> =>
  browser.runtime
    .sendMessage({ type: 'annotate' } satisfies Message<FromPage, 'annotate'>)
    .catch(() => undefined);

/** Returns the page's place on its site. A fragment is a part of it only if it is a route of an application. */
const here = (): string => location.pathname + location.search + location.hash.replace(/^#[^!/].*/, '');

function main(): void {
  if (sharedWorld()) return;
  const world = makeWorld();
  let state: PageStatus['state'];
  let place = here();
  let turn = 0;
  let seen: number;

  /** Checks the page once. Returns false if it is not news but may still become news, else true. */
  const lookOnce = async (mine: number): Promise<boolean> => {
    // Settings that cannot be read have their defaults.
    const settings = await browser.storage.local.get().catch(() => ({}));
    if (mine !== turn) return true;
    state = 'off';
    if (!isSiteOn(settings, siteOf(location.hostname))) return true;
    if (isNewsOnly(settings)) {
      state = 'not-news';
      // A page that has not grown since the last check is unchanged.
      const size = document.getElementsByTagName('*').length;
      const isNews = size !== seen && isNewsPage(document, here());
      seen = size;
      if (!isNews) return false;
    }
    state = 'looking';
    world.isOn = true;
    // A background that stops during a request does not answer. Ask it once more.
    const answer = (await ask()) ?? (await ask());
    // While the annotator is alive, it gives its own state.
    if (mine === turn) state = answer?.ok ? 'reading' : 'off';
    return true;
  };
  const look = async (): Promise<void> => {
    const mine = ++turn;
    // `document.open` removes the listeners of the window. Adding one that is still there does nothing.
    addEventListener('popstate', moved);
    addEventListener('pageshow', moved);
    seen = 0;
    state = 'looking';
    world.annotator?.abort();
    world.isOn = false;
    for (const wait of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      // An error here is permanent: the extension is gone.
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
    if (type === 'status' && world.annotator?.signal.aborted !== false) answer({ ok: { state } });
  });

  const moved = (event: Event): void => {
    // A page that comes back from the browser's cache has missed what changed in the meantime.
    if (here() === place && !(event as PageTransitionEvent).persisted) return;
    place = here();
    void look();
  };
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', moved);
  world.look = look;
  // The background does not answer a page that the browser has loaded ahead: no tab shows it yet.
  if ((document as { readonly prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', look);
  else void look();
}

// Without `defineUnlistedScript`, which would be a part of the script that runs in every page.
export default { main };
