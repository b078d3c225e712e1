import { useEffect, useState } from 'preact/hooks';
import type { Shortcut, Shortcuts } from '../../components/options/ShortcutList.tsx';
import { openShortcutPage, readShortcuts } from '../../platform/shortcuts.ts';

/** Returns the keyboard commands, read again when the reader comes back to this page; null if there are none. */
export function useShortcuts(): Shortcuts | null {
  const [list, setList] = useState<readonly Shortcut[]>([]);
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const load = (): void => void readShortcuts().then(setList);
    load();
    addEventListener('focus', load, { signal: end.signal });
    return () => end.abort();
  }, []);
  if (list.length === 0) return null;
  return { list, isRefused, onEdit: () => void openShortcutPage().then((isOpen) => setIsRefused(!isOpen)) };
}
