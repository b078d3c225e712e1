import { useEffect, useState } from 'preact/hooks';
import type { PackProgress } from '../../components/options/packs/pack-actions.ts';
import type { PackState } from '../../core/protocol/pack-requests.ts';
import { askFromOwnPage, hearInOwnPage } from '../../platform/messaging.ts';

type Packs = { readonly packs: readonly PackState[]; readonly progress: PackProgress | null };

/**
 * Returns the packs, asked for again whenever one changes, and the last step that the background has told of. There are
 * no packs until the background has answered.
 */
export function usePacks(): Packs {
  const [packs, setPacks] = useState<readonly PackState[]>([]);
  const [progress, setProgress] = useState<PackProgress | null>(null);
  useEffect(() => {
    const end = new AbortController();
    let turn = 0;
    const load = async (): Promise<void> => {
      const mine = ++turn;
      const now = await askFromOwnPage('packs');
      if (mine === turn && !end.signal.aborted) setPacks(now);
    };
    const loadQuietly = (): void => void load().catch(() => undefined);
    hearInOwnPage({ packsChanged: loadQuietly, packProgress: setProgress }, end.signal);
    loadQuietly();
    return () => end.abort();
  }, []);
  return { packs, progress };
}
