import { useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';

/**
 * Changes settings, and counts what the browser did not store, as when the disk is full. `refused` is the number of
 * changes since the last success that were not stored. Both functions reject for each of them.
 */
export function useSave(): {
  readonly refused: number;
  /** Changes settings. `shown`: those that the page showed, unless lists are to be replaced whole. */
  readonly save: (patch: Partial<Settings>, shown?: Settings) => Promise<void>;
  /** Counts another change, as it was asked for. */
  readonly counted: <T>(change: Promise<T>) => Promise<T>;
} {
  const [refused, setRefused] = useState(0);
  const counted = async <T>(change: Promise<T>): Promise<T> => {
    try {
      const answer = await change;
      setRefused(0);
      return answer;
    } catch (error) {
      setRefused((count) => count + 1);
      throw error;
    }
  };
  return {
    refused,
    counted,
    save: (patch, shown) => counted(askFromOwnPage('changeSettings', { ...patch, ...(shown && { shown }) })),
  };
}
