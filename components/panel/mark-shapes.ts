import type { Shape, Span } from './chart-layout.ts';

/** SVG paths around their place, for each actor; the second one's are others, so that no colour is needed to tell them. */
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

/** Own words and texts are filled; what was stated, and what is off record, is an outline. */
export const shapeClass = (shape: Shape): string =>
  shape === 'quoted' || shape === 'text' ? 'sp-mark sp-mark-filled' : 'sp-mark';

/** A span as an SVG path at a height: between two strokes, or with an open end. */
export const spanPath = ({ from, to, isOpen }: Span, y: number): string =>
  isOpen ? `M${from} ${y}H${to}` : `M${from} ${y - 5}v10M${from} ${y}H${to}M${to} ${y - 5}v10`;
