const COLOURS = {
  light: { actor: '#3b4cca', proposal: '#0f766e', current: 'rgb(59 76 202 / 16%)' },
  dark: { actor: '#a5b0ff', proposal: '#5fd3c6', current: 'rgb(165 176 255 / 28%)' },
} as const;

/**
 * Returns the CSS for the marks on a page. `name` is the prefix of highlights and classes: `name-a` for
 * actors, `name-p` for proposals, `name-m` for metonyms (capitals that stand for a government), `name-c` for
 * the current mention. Underlines differ in style and width, not only in colour. Marks are not printed.
 */
export function highlightCss(name: string, dark: boolean): string {
  const { actor, proposal, current } = COLOURS[dark ? 'dark' : 'light'];
  const line = (form: string, colour: string, width: number): string =>
    `text-decoration:underline ${form} ${colour} ${width}px;text-underline-offset:3px`;
  const lines = {
    a: line('dotted', actor, 2),
    p: line('dashed', proposal, 2),
    m: line('dotted', actor, 1),
  };
  const all = (selector: (key: string) => string): string => Object.keys(lines).map(selector).join(',');
  return [
    `@media not print{`,
    ...Object.entries(lines).flatMap(([key, style]) => [
      `::highlight(${name}-${key}){${style}}`,
      `.${name}-${key}{${style};cursor:help}`,
    ]),
    `::highlight(${name}-c){background-color:${current}}`,
    `.${name}-c{background-color:${current}}`,
    `${all((key) => `a .${name}-${key}`)}{cursor:inherit}`,
    `${all((key) => `.${name}-${key}:focus-visible`)}{outline:2px solid ${actor};outline-offset:2px}`,
    `}`,
    `@media screen and (forced-colors:active){`,
    `${all((key) => `::highlight(${name}-${key})`)}{text-decoration-color:LinkText}`,
    `::highlight(${name}-c){background-color:Highlight;color:HighlightText}`,
    `.${name}-c{background-color:Highlight;color:HighlightText}`,
    `}`,
  ].join('');
}
