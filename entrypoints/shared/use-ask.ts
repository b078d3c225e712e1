import { type Latest, useLatest } from '../../components/shared/use-latest.ts';
import type { FromOwnPages } from '../../core/protocol/own-pages.ts';
import { type AnswerOf, askFromOwnPage, type RequestOf } from '../../platform/messaging.ts';

/**
 * What the background answers to a request, asked again when the request changes; null until then, and while the
 * request is null. `key` tells to which request it is the answer: see {@link keyOf}.
 */
export function useAsk<K extends keyof FromOwnPages>(
  type: K,
  request: RequestOf<FromOwnPages, K> | null,
): Latest<AnswerOf<FromOwnPages, K>> | null {
  return useLatest(request === null ? null : keyOf(request), () =>
    (askFromOwnPage as (type: K, request: unknown) => Promise<AnswerOf<FromOwnPages, K>>)(type, request),
  );
}

/** The key of a request: requests that say the same have the same. */
export const keyOf = (request: unknown): string => JSON.stringify(request ?? {});
