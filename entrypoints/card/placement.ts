import { computePosition, offset, type Placement, type Platform, shift } from '@floating-ui/core';

/** Distance between a mention and the card, and between the card and the window's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
/** Maximum share of the window's height that a card takes whose history is open, and that a sheet takes. */
const SHARE_OF_HISTORY = 0.7;
const SHARE_OF_SHEET = 0.85;
/** Height below which a history that scrolls is of no use, in CSS pixels. */
const LEAST_HISTORY = 240;
/**
 * In a window narrower or lower than this, the card is a sheet at the lower edge. In CSS pixels at the normal text
 * size; the limits grow with the text.
 */
const SHEET_BELOW = { width: 420, height: 480 };
/** Maximum width of a sheet, in CSS pixels at the normal text size. */
const SHEET_WIDTH = 640;
/** What the card shows: everything, no other subjects, and no scale either. */
const ROOMS = ['full', 'little', 'least'] as const;

/**
 * What Floating UI needs to know about this page. Only the visual viewport, which pinch zoom makes smaller,
 * clips an element in the top layer. All rectangles are relative to the viewport, so nothing is converted.
 */
const WINDOW: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: floating.getBoundingClientRect(),
  }),
  getDimensions: (element: Element) => element.getBoundingClientRect(),
  getClippingRect: () => {
    const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
    return { x: offsetLeft, y: offsetTop, width, height };
  },
  isRTL: (element: Element) => getComputedStyle(element).direction === 'rtl',
};

type Point = { readonly x: number; readonly y: number };

/** Returns the line box of a mention that is nearest to a point. */
function nearest(rects: readonly DOMRect[], near: Point | undefined): DOMRect | undefined {
  if (!near) return rects[0];
  const distance = (rect: DOMRect): number =>
    Math.hypot(
      Math.max(rect.left - near.x, 0, near.x - rect.right),
      Math.max(rect.top - near.y, 0, near.y - rect.bottom),
    );
  return [...rects].sort((one, other) => distance(one) - distance(other))[0];
}

/** The card's element in the page, and its shadow root. */
type Card = { readonly host: HTMLElement; readonly root: ShadowRoot };

/**
 * Makes the card no higher than `most`, in CSS pixels of the viewport, and leaves out parts of it until nothing has to
 * be scrolled. False if that was not enough.
 */
function fits({ host, root }: Card, most: number): boolean {
  const body = root.querySelector('.sp-body');
  // If the page sets CSS `zoom`, it multiplies the lengths in our style.
  host.style.setProperty('--sp-max-height', `${Math.floor(most / host.currentCSSZoom)}px`);
  return ROOMS.some((room) => {
    host.dataset.room = room;
    return !body || body.scrollHeight <= body.clientHeight;
  });
}

/**
 * Decides where the card goes, what it leaves out, and how high it may be: below the line if everything that it must
 * say fits there, else above it, else beside it. A history scrolls where there is more room.
 */
function choosePlace(card: Card, line: DOMRect): { readonly placement: Placement; readonly most: number } {
  const { host, root } = card;
  const height = visualViewport?.height ?? innerHeight;
  const top = visualViewport?.offsetTop ?? 0;
  const below = top + height - line.bottom - GAP - EDGE;
  const above = line.top - top - GAP - EDGE;
  const roomier = below >= above ? 'bottom-start' : 'top-start';
  const most = Math.max(below, above);
  if (root.querySelector('.sp-opened') && most >= LEAST_HISTORY)
    return { placement: roomier, most: Math.min(most, height * SHARE_OF_HISTORY) };
  if (fits(card, most)) {
    const isBelow = host.getBoundingClientRect().height <= below;
    return { placement: isBelow ? 'bottom-start' : 'top-start', most: isBelow ? below : above };
  }
  fits(card, height - 2 * EDGE);
  const isRight = line.right + GAP + host.getBoundingClientRect().width + EDGE <= innerWidth;
  return { placement: isRight ? 'right-start' : 'left-start', most: height - 2 * EDGE };
}

/** Moves an element of ours to a point, in CSS pixels of the viewport. */
export function moveTo(
  host: HTMLElement,
  { left, top }: { readonly left: number; readonly top: number },
): void {
  // If the page sets CSS `zoom`, it multiplies the lengths in our style.
  const zoom = host.currentCSSZoom;
  host.style.left = `${Math.round(left / zoom)}px`;
  host.style.top = `${Math.round(top / zoom)}px`;
}

/**
 * Keeps a card in the top layer beside the rectangles that `rects` returns, through scrolling and resizing, until the
 * signal aborts. Calls `onGone` when they have left the window, or when the page has removed the card or hidden
 * `around`, the element that they are in.
 */
export function placeBeside(
  rects: () => readonly DOMRect[],
  near: Point | undefined,
  card: Card,
  onGone: () => void,
  signal: AbortSignal,
  around?: Element,
): void {
  const { host } = card;
  const all = rects();
  const line = Math.max(0, all.indexOf(nearest(all, near) as DOMRect));

  const place = async (): Promise<void> => {
    const rect = rects()[line] ?? rects()[0];
    if (!host.isConnected || !rect || rect.bottom < 0 || rect.top > innerHeight) return onGone();
    const factor = sizeOf(host);
    if (innerWidth < SHEET_BELOW.width * factor || innerHeight < SHEET_BELOW.height * factor)
      return placeAsSheet(card);
    delete host.dataset.sheet;
    host.style.maxWidth = '';
    host.style.margin = '0';
    // A sheet holds on to all edges but the upper one. The card would reach to them.
    host.style.right = 'auto';
    host.style.bottom = 'auto';
    const { placement, most } = choosePlace(card, rect);
    fits(card, most);
    const { x, y } = await computePosition({ getBoundingClientRect: () => rect }, host, {
      platform: WINDOW,
      strategy: 'fixed',
      placement,
      middleware: [offset(GAP), shift({ padding: EDGE, crossAxis: true })],
    });
    if (signal.aborted) return;
    moveTo(host, { left: x, top: y });
  };

  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void place());
  };
  const watcher = new ResizeObserver(soon);
  watcher.observe(host);
  if (around) watcher.observe(around);
  // Content that grows in a card of full height does not change the card's own size.
  const content = card.root.querySelector('.sp-glance');
  if (content) watcher.observe(content);
  addEventListener('scroll', soon, { signal, passive: true, capture: true });
  addEventListener('resize', soon, { signal, passive: true });
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    cancelAnimationFrame(frame);
  });
  void place();
}

/** Returns the factor by which our element is enlarged, besides the page's own zoom. */
const sizeOf = (host: HTMLElement): number => Number(host.style.getPropertyValue('--sp-size')) || 1;

function placeAsSheet(card: Card): void {
  const { host } = card;
  host.dataset.sheet = '';
  // A wide window is low, not narrow: lines across all of it would be too long to read.
  host.style.maxWidth = `${SHEET_WIDTH * sizeOf(host)}px`;
  host.style.marginInline = 'auto';
  host.style.inset = 'auto 0 0 0';
  fits(card, innerHeight * SHARE_OF_SHEET);
}
