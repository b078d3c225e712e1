import { useEffect, useState } from 'preact/hooks';

/** The result of an asynchronous task, and the key for which it ran. */
export type Latest<T> = { readonly key: string; readonly value: T };

/**
 * Runs an asynchronous task each time the key changes, and returns the latest result: null until the first one,
 * and while the key is null. A result stays until the next one arrives. Outdated results and failures are ignored.
 */
export function useLatest<T>(key: string | null, work: () => Promise<T>): Latest<T> | null {
  const [latest, setLatest] = useState<Latest<T> | null>(null);
  // The key covers everything that the task depends on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `work` is a new function on each render
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
