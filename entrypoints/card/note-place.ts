type Size = { readonly width: number; readonly height: number };
type Point = { readonly left: number; readonly top: number };
type Box = Point & { readonly right: number; readonly bottom: number };

/** Distances from the text and from the window's edge, in CSS pixels. */
const GAP = 8;
const EDGE = 8;

const within = (value: number, room: number): number => Math.max(EDGE, Math.min(value, room - EDGE));

/**
 * Returns where a notice is placed, in CSS pixels of the viewport: below the place where the reader acted, above it
 * if there is no room, or in the middle of the lower edge if there is no such place.
 */
export function placeOfNotice(near: Box | null, size: Size, view: Size): Point {
  const lowest = view.height - size.height;
  if (!near) return { left: within((view.width - size.width) / 2, view.width), top: lowest - 3 * EDGE };
  const below = near.bottom + GAP;
  const top = below + EDGE <= lowest ? below : near.top - GAP - size.height;
  return { left: within(near.left, view.width - size.width), top: within(top, lowest) };
}

/**
 * Returns where the hint is placed, in CSS pixels of the viewport: in the margin beside the text, at the height of
 * the mark, or below the mark if no margin is wide enough.
 */
export function placeOfHint(mark: Box, text: Box, size: Size, view: Size): Point {
  const top = within((mark.top + mark.bottom - size.height) / 2, view.height - size.height);
  const right = text.right + 2 * GAP;
  if (right + size.width + EDGE <= view.width) return { left: right, top };
  const left = text.left - 2 * GAP - size.width;
  if (left >= EDGE) return { left, top };
  return placeOfNotice(mark, size, view);
}
