import { useEffect, useState } from 'preact/hooks';
import type { PageStatus } from '../../core/page-status.ts';
import { browser } from '../../platform/browser.ts';
import { askTab, hearInOwnPage } from '../../platform/messaging.ts';
import { onSettingsChanged, readSettings } from '../../platform/settings-store.ts';
import { type Tab, whyUnavailable } from './tabs.ts';
import { uiWords } from './ui-words.ts';

/** Milliseconds between status requests while a page is still being read. */
const LOOK_AGAIN_MS = 400;

const NOTHING_READ = {
  date: null,
  modified: null,
  mentions: 0,
  entities: [],
  hidden: [],
  current: 0,
} satisfies Partial<PageStatus>;

/** The status of a tab's page, and what was requested with it. */
export type Page<Extra> = {
  /** Null if the extension does not run there. */
  readonly status: PageStatus | null;
  /** A sentence that says why the extension does not run there, or null. */
  readonly unavailable: string | null;
  readonly extra: Extra;
};

type Known<Extra> = Omit<Page<Extra>, 'unavailable'> & {
  readonly unavailable: ReturnType<typeof whyUnavailable> | null;
};

/**
 * Returns the status of a tab's page, requested again when the background reports a change. The result of
 * `more` arrives with it, so that no list grows under the pointer and makes a click miss. Null until the
 * first answer, and while there is no tab. With `saysUnasked`, the reason may be that the reader must ask first: for a
 * page that no press of the toolbar button has opened to us.
 */
export function usePage<Extra>(
  tab: Tab | null,
  more: (tab: Tab, status: PageStatus | null) => Promise<Extra>,
  saysUnasked = false,
): Page<Extra> | null {
  const [page, setPage] = useState<Known<Extra> | null>(null);
  const [id, url] = [tab?.id, tab?.url];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `more` is a new function on each render
  useEffect(() => {
    if (id === undefined) return setPage(null);
    const end = new AbortController();
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      clearTimeout(timer);
      const isUnasked = saysUnasked && (await readSettings()).scope === 'asked';
      const known = await askTab(id, 'status');
      // Where pages are read only if the reader asks, a page that is off was not asked for.
      const status = known && !(isUnasked && known.state === 'off') ? { ...NOTHING_READ, ...known } : null;
      const extra = await more({ id, url }, status);
      if (end.signal.aborted || mine !== turn) return;
      const unavailable = status ? null : whyUnavailable(url, isUnasked);
      setPage({ status, unavailable, extra });
      if (status?.state === 'looking') timer = setTimeout(lookQuietly, LOOK_AGAIN_MS);
    };
    const lookQuietly = (): void => void look().catch(() => undefined);
    const onUpdated = (tabId: number): void => {
      if (tabId === id) lookQuietly();
    };
    hearInOwnPage({ pageChanged: ({ tabId }) => onUpdated(tabId), packsChanged: lookQuietly }, end.signal);
    onSettingsChanged(lookQuietly, end.signal);
    browser.tabs.onUpdated.addListener(onUpdated);
    lookQuietly();
    return () => {
      end.abort();
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [id, url]);
  // Translated on each render, since the reader may choose another language.
  const sentence = page?.unavailable ? uiWords.t(`unavailable.${page.unavailable}`) : null;
  return page && { ...page, unavailable: sentence };
}
