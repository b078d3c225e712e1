import type { HighlightStyle } from '../../core/protocol/from-page.ts';
import { SUFFIX } from './painter.ts';

/** The lines, in the colours of `components/shared/design-tokens.css`, and the wash of the current mention. */
const COLOURS = {
  light: { actor: '59 76 202', proposal: '15 118 110', changed: '138 80 0', wash: '59 76 202 / 16%' },
  dark: { actor: '165 176 255', proposal: '95 211 198', changed: '240 189 106', wash: '165 176 255 / 28%' },
} as const;

/** The form of each line, so that colour is never the only difference. */
const FORMS = { actor: 'dotted', proposal: 'dashed', changed: 'double' } as const;
const LINED = ['actor', 'proposal', 'changed'] as const;

/** Widths in CSS pixels, and opacity in per cent. A double line is three times as high as one of its strokes. */
const STRENGTHS = {
  calm: { width: 1.5, double: 1, actor: 64, proposal: 70, changed: 100 },
  clear: { width: 2, double: 1.5, actor: 100, proposal: 100, changed: 100 },
} as const;

/** Returns the declarations of each line, by the kind of mark. */
function linesOf({ dark, strength }: HighlightStyle): Record<(typeof LINED)[number], string> {
  const colours = COLOURS[dark ? 'dark' : 'light'];
  const { width, double, ...opacity } = STRENGTHS[strength === 'clear' ? 'clear' : 'calm'];
  const line = (kind: (typeof LINED)[number]): string => {
    const colour = `rgb(${colours[kind]} / ${opacity[kind]}%)`;
    const thickness = FORMS[kind] === 'double' ? double : width;
    return `text-decoration:underline ${FORMS[kind]} ${colour} ${thickness}px;text-underline-offset:3px`;
  };
  return { actor: line('actor'), proposal: line('proposal'), changed: line('changed') };
}

/**
 * Returns the CSS for the marks on a page. `name` is the prefix of highlights and classes: `name-a` for actors,
 * `name-p` for proposals, `name-s` for actors whose position has changed since the article, `name-l` for mentions
 * inside links, which have no line, and `name-c` for the current mentions. Marks are not printed.
 */
export function highlightCss(style: HighlightStyle): string {
  const { name, dark } = style;
  const { actor, wash } = COLOURS[dark ? 'dark' : 'light'];
  const lines = linesOf(style);
  const all = (selector: (key: string) => string): string => Object.values(SUFFIX).map(selector).join(',');
  const both = (kind: keyof typeof SUFFIX): string =>
    `::highlight(${name}-${SUFFIX[kind]}),.${name}-${SUFFIX[kind]}`;
  return [
    `@media not print{`,
    ...LINED.flatMap((kind) => [
      `::highlight(${name}-${SUFFIX[kind]}){${lines[kind]}}`,
      `.${name}-${SUFFIX[kind]}{${lines[kind]};cursor:help}`,
    ]),
    `::highlight(${name}-c){background-color:rgb(${wash})}`,
    `.${name}-c{background-color:rgb(${wash})}`,
    `${all((key) => `a .${name}-${key}`)}{cursor:inherit}`,
    `${all((key) => `.${name}-${key}:focus-visible`)}{outline:2px solid rgb(${actor});outline-offset:2px}`,
    `}`,
    // Firefox rounds widths down to whole pixels of the screen, and a dotted line of one pixel is hardly visible.
    `@media screen and (max--moz-device-pixel-ratio:1.4){`,
    `${both('actor')},${both('proposal')}{text-decoration-thickness:2px}`,
    `}`,
    `@media screen and (forced-colors:active){`,
    `${LINED.map((kind) => `.${name}-${SUFFIX[kind]}`).join(',')}{text-decoration-color:LinkText}`,
    `::highlight(${name}-c){background-color:Highlight;color:HighlightText}`,
    `.${name}-c{background-color:Highlight;color:HighlightText}`,
    `}`,
  ].join('');
}
