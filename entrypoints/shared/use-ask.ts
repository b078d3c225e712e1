import { useEffect, useState } from 'preact/hooks';
import { type Latest, useLatest } from '../../components/shared/use-latest.ts';
import type { FromOwnPages } from '../../core/protocol/own-pages.ts';
import { type AnswerOf, askFromOwnPage, hearInOwnPage, type RequestOf } from '../../platform/messaging.ts';

/** Returns how often the packs have changed since the page was opened. */
function usePackChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    hearInOwnPage({ packsChanged: () => setChanges((before) => before + 1) }, end.signal);
    return () => end.abort();
  }, []);
  return changes;
}

/**
 * Returns the background's answer to a request, which is sent again when it changes or the packs do. Null until the
 * first answer, and while the request is null. `key` identifies the answered request: see {@link keyOf}.
 */
export function useAsk<K extends keyof FromOwnPages>(
  type: K,
  request: RequestOf<FromOwnPages, K> | null,
): Latest<AnswerOf<FromOwnPages, K>> | null {
  const changes = usePackChanges();
  const latest = useLatest(request === null ? null : `${changes} ${keyOf(request)}`, () =>
    (askFromOwnPage as (type: K, request: unknown) => Promise<AnswerOf<FromOwnPages, K>>)(type, request),
  );
  return latest && { ...latest, key: latest.key.slice(latest.key.indexOf(' ') + 1) };
}

/** Returns the key of a request. Equal requests have the same key. */
export const keyOf = (request: unknown): string => JSON.stringify(request ?? {});
