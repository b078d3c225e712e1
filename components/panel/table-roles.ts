type Part = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell';

/**
 * Says outright what part of a table an element is: where the style sheet makes a list of it, its `display` takes that
 * from it in some browsers. Spread, since the linter holds the attribute for needless.
 */
export const as = (role: Part): { readonly role: Part } => ({ role });
