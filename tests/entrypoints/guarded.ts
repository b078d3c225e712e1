import { vi } from 'vitest';
import type { FromPage } from '../../core/protocol/from-page.ts';
import { guardPage } from '../../entrypoints/background/page-guard.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import type { AskingTab } from '../../platform/messaging.ts';

/** A tab that asks. */
export const TAB = { id: 7, incognito: false } as unknown as AskingTab;
/** All types of requests of web pages. */
export const types = Object.keys(pageRequests) as (keyof FromPage)[];

/** A guard before handlers that return the request that they got. */
export function guarded() {
  const handled = vi.fn();
  const echo = (type: string) => (request: unknown) => {
    handled(type);
    return request;
  };
  const all = Object.fromEntries(types.map((type) => [type, echo(type)]));
  const guard = guardPage(all as never) as unknown as Record<
    string,
    (asked: unknown, tab: AskingTab) => unknown
  >;
  const ask = async (type: string, request: unknown, tab = TAB): Promise<unknown> =>
    guard[type]?.(request, tab);
  return { handled, ask };
}
