type Part = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell';

/**
 * Returns the explicit ARIA role of a part of a table: in some browsers, the `display` of the list layout removes the
 * implicit role. Spread the result into the element: the linter would report a `role` attribute as redundant.
 */
export const as = (role: Part): { readonly role: Part } => ({ role });
