import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageMention, PageStatus } from '../../core/protocol/messages.ts';
import { browser } from '../../platform/browser.ts';
import { askPage } from '../../platform/messaging.ts';
import { whyUnavailable } from '../popup/tab-of-popup.ts';

/** How often, in milliseconds, the panel asks the page while its list is shown. */
const ASK_EVERY_MS = 1000;

type Tab = { readonly id: number; readonly url: string | undefined };

async function tabNamed(name: string | null): Promise<Tab> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = name === null ? active : await browser.tabs.get(Number(name)).catch(() => undefined);
  return { id: tab?.id ?? -1, url: tab?.url };
}

/** The tab whose page the panel belongs to: the one named, else the one that the reader looks at. */
export function useTab(name: string | null): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    const look = (): void => void tabNamed(name).then(setTab);
    look();
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(look);
    onUpdated.addListener(look);
    return () => {
      onActivated.removeListener(look);
      onUpdated.removeListener(look);
    };
  }, [name]);
  return tab;
}

type Page = {
  readonly status: PageStatus | null;
  readonly mentions: readonly PageMention[];
  readonly unavailable: string | null;
};

const NOTHING: Page = { status: null, mentions: [], unavailable: null };

/** What a tab's page mentions, kept up to date; nothing is asked while the list is not shown. */
export function usePage(tab: Tab | null, shown: boolean): Page {
  const [page, setPage] = useState(NOTHING);
  const [id, url] = [tab?.id, tab?.url];
  useEffect(() => {
    if (id === undefined || !shown) return;
    let isCurrent = true;
    let known = '';
    const look = async (): Promise<void> => {
      const status = await askPage(id, 'status', {});
      const told = JSON.stringify(status ?? null);
      if (!isCurrent || told === known) return;
      const mentions = (await askPage(id, 'mentions', {})) ?? [];
      if (!isCurrent) return;
      known = told;
      const unavailable = status ? null : i18n.t(`unavailable.${whyUnavailable(url)}`);
      setPage({ status: status ?? null, mentions, unavailable });
    };
    void look();
    const timer = setInterval(() => void look(), ASK_EVERY_MS);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [id, url, shown]);
  return page;
}
