declare module 'virtual:privacy' {
  import type { ProseBlock } from '../../core/prose.ts';

  /** The text of `PRIVACY.md`. */
  export const privacy: readonly ProseBlock[];
}
