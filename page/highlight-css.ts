const COLOURS = {
  light: { actor: '#3b4cca', proposal: '#0f766e', current: 'rgb(59 76 202 / 16%)' },
  dark: { actor: '#a5b0ff', proposal: '#5fd3c6', current: 'rgb(165 176 255 / 28%)' },
} as const;

/**
 * The style of the marks under a name: of highlights `name-a` (actors), `name-p` (proposals) and `name-c` (the current
 * one), and of elements with these classes. Underlines differ in form, not in colour alone; nothing is printed.
 */
export function highlightCss(name: string, dark: boolean): string {
  const { actor, proposal, current } = COLOURS[dark ? 'dark' : 'light'];
  const line = (form: string, colour: string): string =>
    `text-decoration:underline ${form} ${colour} 2px;text-underline-offset:3px`;
  return [
    `@media not print{`,
    `::highlight(${name}-a){${line('dotted', actor)}}`,
    `::highlight(${name}-p){${line('dashed', proposal)}}`,
    `::highlight(${name}-c){background-color:${current}}`,
    `.${name}-a{${line('dotted', actor)};cursor:help}`,
    `.${name}-p{${line('dashed', proposal)};cursor:help}`,
    `.${name}-c{background-color:${current}}`,
    `a .${name}-a,a .${name}-p{cursor:inherit}`,
    `.${name}-a:focus-visible,.${name}-p:focus-visible{outline:2px solid ${actor};outline-offset:2px}`,
    `}`,
    `@media screen and (forced-colors:active){`,
    `::highlight(${name}-a),::highlight(${name}-p){text-decoration-color:LinkText}`,
    `::highlight(${name}-c){background-color:Highlight;color:HighlightText}`,
    `.${name}-c{background-color:Highlight;color:HighlightText}`,
    `}`,
  ].join('');
}
