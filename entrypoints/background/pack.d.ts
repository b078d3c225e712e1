declare module 'virtual:pack' {
  import type { Pack } from '../../core/pack/model.ts';
  export const pack: Pack;
}
