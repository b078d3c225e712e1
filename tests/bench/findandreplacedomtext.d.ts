declare module 'findandreplacedomtext' {
  type Options = { readonly find: RegExp; readonly wrap: string; readonly preset: 'prose' };
  export default function findAndReplaceDOMText(node: Node, options: Options): { revert(): void };
}
