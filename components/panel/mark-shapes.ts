import type { Shape, Span } from './chart-layout.ts';

/** SVG paths of the marks, centred on the origin, per actor. The sets differ in shape, not only in colour. */
export const SHAPES: readonly Readonly<Record<Shape, string>>[] = [
  {
    quoted: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
    stated: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
    text: 'M-5 -5h10v10h-10z',
    offRecord: 'M0 -6.5L6.5 0L0 6.5L-6.5 0z',
  },
  {
    quoted: 'M0 -6.5L6 5H-6z',
    stated: 'M0 -6.5L6 5H-6z',
    text: 'M0 6.5L6 -5H-6z',
    offRecord: 'M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5',
  },
];

/** Returns the class of a mark: filled for quotations and texts, outlined for stated and off-record positions. */
export const shapeClass = (shape: Shape): string =>
  shape === 'quoted' || shape === 'text' ? 'sp-mark sp-mark-filled' : 'sp-mark';

/** Returns a span as an SVG path at height `y` in px: with a stroke at both ends, or with none if it is open. */
export const spanPath = ({ from, to, isOpen }: Span, y: number): string =>
  isOpen ? `M${from} ${y}H${to}` : `M${from} ${y - 5}v10M${from} ${y}H${to}M${to} ${y - 5}v10`;
