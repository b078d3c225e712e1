declare module 'virtual:pack' {
  /** A `Pack` as JSON. */
  export const packText: string;
  /** The names of the pack, a `FrozenLexicon`, as JSON. */
  export const namesText: string;
  /** The cues and hints of each issue, by its id, as JSON. The issues of the pack have none. */
  export const cuesText: string;
}
