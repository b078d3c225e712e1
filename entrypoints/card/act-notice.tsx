import { render } from 'preact';
import { type Done, Notice } from '../../components/notice/Notice.tsx';
import css from '../../components/notice/notice.css?inline';
import { askFromPage } from '../../platform/messaging.ts';
import { browser } from '../../platform/native.ts';
import { type ClosedHost, createFloatingHost, dressHost, type HostLook } from '../shared/closed-host.ts';
import { uiWords } from '../shared/ui-words.ts';
import { sharedWorld } from '../shared/world.ts';
import { placeOfNotice } from './note-place.ts';
import { moveTo } from './placement.ts';
import { PressGuard } from './press-guard.ts';

/** Milliseconds for which a notice is shown, and between checks that its page and the extension are still there. */
const SHOWN_MS = 6000;
const CHECK_MS = 250;

/** What a notice says, where, and the token that undoes it. */
export type NoticeOptions = {
  readonly done: Done;
  readonly token: string;
  /** The name of the page's highlights. */
  readonly name: string;
  readonly look: HostLook;
  /** Where the reader acted, in CSS pixels of the viewport; null for a keyboard command. */
  readonly near: DOMRect | null;
  /** The element to return the focus to, if the notice takes it: after a press of a key in the card. */
  readonly focusFrom: Element | null;
};

/** Calls back once the notice was shown long enough while neither pointer nor focus was in it. */
function whenSeen({ host, root }: ClosedHost, signal: AbortSignal, callback: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const start = (): void => {
    stop();
    if (!host.matches(':hover') && !root.activeElement) timer = setTimeout(callback, SHOWN_MS);
  };
  for (const type of ['pointerenter', 'focusin']) host.addEventListener(type, stop, { signal });
  for (const type of ['pointerleave', 'focusout'])
    host.addEventListener(type, () => requestAnimationFrame(start), { signal });
  signal.addEventListener('abort', stop);
  start();
}

/** Calls back when the page has gone to another address, or the extension no longer exists. */
function whenGone(signal: AbortSignal, callback: () => void): void {
  const { pathname, search } = location;
  const timer = setInterval(() => {
    if (location.pathname !== pathname || location.search !== search || !browser.runtime?.id) callback();
  }, CHECK_MS);
  addEventListener('pagehide', callback, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Says what the reader has just done and offers to undo it. It replaces an earlier notice and outlives the
 * annotator, since turning a site off ends that.
 */
export function showNotice({ done, token, name, look, near, focusFrom }: NoticeOptions): void {
  const world = sharedWorld();
  world?.notice?.close();
  const { host, root } = createFloatingHost(name, css);
  const end = new AbortController();
  const { signal } = end;
  const close = (): void => {
    const hadFocus = root.activeElement !== null;
    end.abort();
    render(null, root);
    host.remove();
    if (world?.notice?.host === host) world.notice = undefined;
    if (hadFocus && focusFrom instanceof HTMLElement) focusFrom.focus({ preventScroll: true });
  };
  host.popover = 'manual';
  host.dataset.notice = '';
  const draw = (said: Done | null): void => {
    render(<Notice done={said} words={uiWords} onUndo={() => void onUndo()} onClose={close} />, root);
    moveTo(
      host,
      placeOfNotice(near, host.getBoundingClientRect(), { width: innerWidth, height: innerHeight }),
    );
  };
  let isUndoing = false;
  const onUndo = async (): Promise<void> => {
    if (isUndoing) return;
    if (!guard.allows()) return draw({ what: 'refused' });
    isUndoing = true;
    const isUndone = await askFromPage('undo', { token }).catch((error: unknown) => {
      console.debug('Standpoint:', error);
      return false;
    });
    isUndoing = false;
    if (isUndone) close();
    else if (!signal.aborted) draw({ what: 'notUndone' });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (root.activeElement) event.preventDefault();
    close();
  };
  draw(null);
  document.documentElement.append(host);
  dressHost(host, look);
  host.showPopover();
  const guard = new PressGuard(host, root, signal);
  if (world) world.notice = { host, close };
  addEventListener('keydown', onKey, { capture: true, signal });
  requestAnimationFrame(() => {
    if (signal.aborted) return;
    draw(done);
    if (focusFrom) root.querySelector<HTMLElement>('.sp-undo')?.focus({ preventScroll: true });
    whenSeen({ host, root }, signal, close);
    whenGone(signal, close);
  });
}
