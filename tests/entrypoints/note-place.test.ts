import { describe, expect, it } from 'vitest';
import { placeOfHint, placeOfNotice } from '../../entrypoints/card/note-place.ts';

const view = { width: 1000, height: 600 };
const size = { width: 200, height: 40 };
const box = (left: number, top: number, width: number, height: number) => ({
  ...{ left, top },
  right: left + width,
  bottom: top + height,
});

describe('a notice', () => {
  it('is below the place where the reader acted, or above it at the lower edge', () => {
    expect(placeOfNotice(box(300, 100, 60, 20), size, view)).toEqual({ left: 300, top: 128 });
    expect(placeOfNotice(box(300, 560, 60, 20), size, view)).toEqual({ left: 300, top: 512 });
  });

  it('stays in the window', () => {
    expect(placeOfNotice(box(950, 700, 60, 20), size, view)).toEqual({ left: 792, top: 552 });
    expect(placeOfNotice(box(-50, -90, 60, 20), size, view)).toEqual({ left: 8, top: 8 });
  });

  it('is at the lower edge if there is no such place', () => {
    expect(placeOfNotice(null, size, view)).toEqual({ left: 400, top: 536 });
  });
});

describe('the hint', () => {
  const mark = box(400, 100, 60, 20);

  it('is in the margin beside the text, at the height of the mark', () => {
    expect(placeOfHint(mark, box(200, 80, 500, 200), size, view)).toEqual({ left: 716, top: 90 });
    expect(placeOfHint(mark, box(300, 80, 650, 200), size, view)).toEqual({ left: 84, top: 90 });
  });

  it('is below the mark if no margin is wide enough', () => {
    expect(placeOfHint(mark, box(100, 80, 800, 200), size, view)).toEqual({ left: 400, top: 128 });
  });
});
