declare module 'virtual:pack' {
  import type { FrozenLexicon } from '../../core/matching/frozen.ts';
  import type { Pack } from '../../core/pack/model.ts';
  export const pack: Pack;
  export const names: FrozenLexicon;
  export const cues: FrozenLexicon;
}
