import { type Hazard, hazardsOf, paragraphOf } from '../hazard-page.ts';

const macron = paragraphOf('Emmanuel Macron');
const style = (css: string) => ({ head: `<style>${css}</style>` });
const around = (css: string) => ({
  more: `<div style="${css}">${macron}</div>`,
  marks: ['Emmanuel Macron'],
});

/** Pages whose styles change where text is, whether it is displayed and what lies above it. */
export const styles: readonly Hazard[] = hazardsOf({
  'content-visibility: auto': around('content-visibility: auto; contain-intrinsic-size: 90px'),
  'contain: strict': around('contain: strict; height: 120px'),
  transform: around('transform: rotate(3deg) scale(1.1); transform-origin: 0 0'),
  zoom: around('zoom: 1.4'),
  perspective: around('perspective: 300px; transform: rotateX(10deg)'),
  filter: around('filter: blur(0.2px); will-change: transform'),
  'user-select: none': around('user-select: none; -webkit-user-select: none'),
  columns: around('columns: 3; width: 400px'),
  'writing-mode: vertical': around('writing-mode: vertical-rl; height: 300px'),
  'text-transform and letter-spacing': around('text-transform: uppercase; letter-spacing: 0.4em'),
  'display: contents': around('display: contents'),
  'scroll snap': style(
    'html { scroll-snap-type: y mandatory } p { scroll-snap-align: center; min-height: 60vh }',
  ),
  'smooth scrolling and a scroll container': style(
    'html { scroll-behavior: smooth } body { height: 90vh; overflow: auto }',
  ),
  'all: revert and !important on everything': style(
    '* { all: revert !important; position: static !important; display: block !important }',
  ),
  'div hidden everywhere': style('html > div, [popover] { display: none !important }'),
  'styles for highlights': style('::highlight(x) { color: red } ::selection { color: lime }'),
  'quirks mode': { doctype: '<!-- no doctype -->' },
  'an inert part': { more: `<div inert>${macron}</div>` },
  'an open dialog in the top layer': {
    after: '<dialog id="top">Invented</dialog>',
    act: "const dialog = document.getElementById('top'); dialog.showModal(); dialog.close();",
  },
  'an open popover': {
    after:
      '<div id="pop" popover="manual" style="inset: auto 0 0 auto">Invented</div><script>document.getElementById("pop").showPopover()</script>',
  },
  'a layer above everything that lets the pointer through': {
    after: '<div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none"></div>',
  },
  'a print style and a paged size': style('@media print { article { display: none } } @page { size: A6 }'),
});
