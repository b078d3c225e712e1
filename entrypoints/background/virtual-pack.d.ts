declare module 'virtual:pack' {
  /** A `Pack` as JSON. */
  export const packText: string;
  /** The names of the pack, a `FrozenLexicon`, as JSON. */
  export const namesText: string;
}
