import { useEffect, useState } from 'preact/hooks';
import type { PackState } from '../../core/protocol/pack-requests.ts';
import { askFromOwnPage, hearInOwnPage } from '../../platform/messaging.ts';

/** Returns the packs, asked for again whenever one changes; none until the background has answered. */
export function usePacks(): readonly PackState[] {
  const [packs, setPacks] = useState<readonly PackState[]>([]);
  useEffect(() => {
    const end = new AbortController();
    let turn = 0;
    const load = async (): Promise<void> => {
      const mine = ++turn;
      const now = await askFromOwnPage('packs');
      if (mine === turn && !end.signal.aborted) setPacks(now);
    };
    const loadQuietly = (): void => void load().catch(() => undefined);
    hearInOwnPage({ packsChanged: loadQuietly }, end.signal);
    loadQuietly();
    return () => end.abort();
  }, []);
  return packs;
}
