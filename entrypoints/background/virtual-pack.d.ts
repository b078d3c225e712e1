declare module 'virtual:pack' {
  /** A `Pack` as JSON. */
  export const packText: string;
  /** Its names, a `FrozenLexicon`, as JSON. */
  export const namesText: string;
  /** The cues of its issues, a `FrozenLexicon`, as JSON. */
  export const cuesText: string;
}
