/** Milliseconds in which an act can be undone: longer than its notice is shown, unless the pointer rests on that. */
const UNDO_MS = 60_000;

type Act = { readonly token: string; readonly until: number; readonly revert: () => Promise<void> };

/** The last act of each tab, by the tab's id. */
const acts = new Map<number, Act>();

/** Remembers how to revert the last act of a tab. Returns the token that {@link undo} asks for. */
export function remember(tabId: number, revert: Act['revert']): string {
  const now = Date.now();
  for (const [id, { until }] of acts) if (until < now) acts.delete(id);
  const token = crypto.randomUUID();
  acts.set(tabId, { token, until: now + UNDO_MS, revert });
  return token;
}

/**
 * Reverts the last act of a tab, once. Returns false if the token is not that act's, or it was too long ago. If reverting
 * fails, throws its error, and the act can be undone again.
 */
export async function undo(tabId: number, token: string): Promise<boolean> {
  const act = acts.get(tabId);
  if (act?.token !== token) return false;
  acts.delete(tabId);
  if (act.until < Date.now()) return false;
  try {
    await act.revert();
  } catch (error) {
    if (!acts.has(tabId)) acts.set(tabId, act);
    throw error;
  }
  return true;
}
