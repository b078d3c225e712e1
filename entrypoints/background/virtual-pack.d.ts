declare module 'virtual:pack' {
  /** The id of the pack. */
  export const id: string;
  /** A `Pack` as JSON. */
  export const packText: string;
  /** The names of the pack, a `FrozenLexicon`, as JSON. */
  export const namesText: string;
  /** The pack's topic, a `Topic` or null, as JSON. The pack has none. */
  export const topicText: string;
  /** The cues and hints of each issue, by its id, as JSON. The issues of the pack have none. */
  export const cuesText: string;
  /** Its sequence, and where its updates are; see `Pack`. */
  export const publishing: Pick<import('../../core/pack/model.ts').Pack, 'sequence' | 'update'>;
}
