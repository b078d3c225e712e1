import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

/** Distance between a mention and the card, and between the card and the window's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
/** Maximum share of the window's height that the card takes. */
const SHARE_OF_HEIGHT = 0.7;
/** The same for a sheet. */
const SHARE_OF_SHEET = 0.85;
/**
 * In a window narrower or lower than this, the card is a sheet at the lower edge. In CSS pixels at the normal text
 * size; like the next two, the limits grow with the text.
 */
const SHEET_BELOW = { width: 420, height: 480 };
/** Maximum width of a sheet, in CSS pixels at the normal text size. */
const SHEET_WIDTH = 640;
/** The card is at least this high, even where it then covers its mention. */
const LEAST_HEIGHT = 160;
/** Heights below which the card leaves out the other subjects, and then the scale, in CSS pixels. */
const NO_CHIPS_BELOW = 460;
const NO_SCALE_BELOW = 360;

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

/**
 * Keeps an element in the top layer beside the rectangles that `rects` returns, through scrolling and
 * resizing, until the signal aborts. Calls `onGone` when they have left the window.
 */
export function placeBeside(
  rects: () => readonly DOMRect[],
  near: Point | undefined,
  floating: HTMLElement,
  onGone: () => void,
  signal: AbortSignal,
): void {
  const all = rects();
  const line = Math.max(0, all.indexOf(nearest(all, near) as DOMRect));

  const place = async (): Promise<void> => {
    const rect = rects()[line] ?? rects()[0];
    if (!rect || rect.bottom < 0 || rect.top > innerHeight) return onGone();
    const factor = sizeOf(floating);
    if (innerWidth < SHEET_BELOW.width * factor || innerHeight < SHEET_BELOW.height * factor)
      return placeAsSheet(floating);
    delete floating.dataset.sheet;
    floating.style.maxWidth = '';
    floating.style.margin = '0';
    // If the page sets CSS `zoom`, it multiplies the lengths in our style.
    const zoom = floating.currentCSSZoom;
    const { x, y } = await computePosition({ getBoundingClientRect: () => rect }, floating, {
      platform: WINDOW,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply({ availableHeight }) {
            const most = Math.min(
              Math.max(availableHeight, LEAST_HEIGHT * factor),
              innerHeight * SHARE_OF_HEIGHT,
            );
            giveRoom(floating, Math.floor(most / zoom));
          },
        }),
      ],
    });
    if (signal.aborted) return;
    floating.style.insetInlineStart = 'auto';
    floating.style.left = `${Math.round(x / zoom)}px`;
    floating.style.top = `${Math.round(y / zoom)}px`;
  };

  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void place());
  };
  const watcher = new ResizeObserver(soon);
  watcher.observe(floating);
  addEventListener('scroll', soon, { signal, passive: true, capture: true });
  addEventListener('resize', soon, { signal, passive: true });
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    cancelAnimationFrame(frame);
  });
  void place();
}

/** Returns the factor by which our element is enlarged, besides the page's own zoom. */
const sizeOf = (floating: HTMLElement): number => Number(floating.style.getPropertyValue('--sp-size')) || 1;

/** Limits the height of the card, in CSS pixels, and tells it what to leave out. */
function giveRoom(floating: HTMLElement, height: number): void {
  floating.style.setProperty('--sp-max-height', `${height}px`);
  const room = height / sizeOf(floating);
  floating.dataset.room = room < NO_SCALE_BELOW ? 'least' : room < NO_CHIPS_BELOW ? 'little' : 'full';
}

function placeAsSheet(floating: HTMLElement): void {
  floating.dataset.sheet = '';
  giveRoom(floating, Math.floor(innerHeight * SHARE_OF_SHEET));
  // A wide window is low, not narrow: lines across all of it would be too long to read.
  floating.style.maxWidth = `${SHEET_WIDTH * sizeOf(floating)}px`;
  floating.style.marginInline = 'auto';
  floating.style.inset = 'auto 0 0 0';
}
