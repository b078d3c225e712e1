import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { type Tab, tabNamed } from '../shared/tabs.ts';

/** Returns the tab whose page the panel belongs to: the named one, or the active one if the name is null. */
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
