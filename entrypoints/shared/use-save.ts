import { useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';

/**
 * Changes settings. `refused` counts the changes since the last success that the browser did not store, as when the
 * disk is full. `save` rejects for each of them.
 */
export function useSave(): {
  readonly refused: number;
  readonly save: (patch: Partial<Settings>) => Promise<void>;
} {
  const [refused, setRefused] = useState(0);
  const save = async (patch: Partial<Settings>): Promise<void> => {
    try {
      await askFromOwnPage('changeSettings', patch);
      setRefused(0);
    } catch (error) {
      setRefused((count) => count + 1);
      throw error;
    }
  };
  return { refused, save };
}
