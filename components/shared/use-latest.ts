import { useEffect, useState } from 'preact/hooks';

/** A result of some work, and the key for which it was done. */
export type Latest<T> = { readonly key: string; readonly value: T };

/**
 * The result of some work that is done again when its key changes; none while the key is null. The last result stays
 * until the next is there; one that comes too late, or work that fails, changes nothing.
 */
export function useLatest<T>(key: string | null, work: () => Promise<T>): Latest<T> | null {
  const [latest, setLatest] = useState<Latest<T> | null>(null);
  // The key says all that the work depends on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `work` is a new function at each render
  useEffect(() => {
    if (key === null) return setLatest(null);
    let isCurrent = true;
    work().then(
      (value) => {
        if (isCurrent) setLatest({ key, value });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return latest;
}
