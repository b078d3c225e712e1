/** A piece of a line of text. */
export type Span = { readonly text: string; readonly as: 'plain' | 'strong' | 'code' };

export type Line = readonly Span[];

/** A block of a written page: a heading of level 1 or 2, a paragraph, a list, or a table with its head first. */
export type ProseBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Line[])[] };
