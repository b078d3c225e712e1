import { type Latest, useLatest } from '../../components/shared/use-latest.ts';
import type { FromOwnPages } from '../../core/protocol/own-pages.ts';
import { type AnswerOf, askFromOwnPage, type RequestOf } from '../../platform/messaging.ts';

/**
 * Returns the background's answer to a request, which is sent again when it changes. Null until the first
 * answer, and while the request is null. `key` identifies the answered request: see {@link keyOf}.
 */
export function useAsk<K extends keyof FromOwnPages>(
  type: K,
  request: RequestOf<FromOwnPages, K> | null,
): Latest<AnswerOf<FromOwnPages, K>> | null {
  return useLatest(request === null ? null : keyOf(request), () =>
    (askFromOwnPage as (type: K, request: unknown) => Promise<AnswerOf<FromOwnPages, K>>)(type, request),
  );
}

/** Returns the key of a request. Equal requests have the same key. */
export const keyOf = (request: unknown): string => JSON.stringify(request ?? {});
