import type { Localised } from './model.ts';

/** One thing that a newer generation of a pack adds, corrects or withdraws, or an actor's standing that moved. */
export type PackChange = {
  readonly kind: 'added' | 'corrected' | 'withdrawn' | 'moved';
  readonly what: 'actor' | 'proposal' | 'position' | 'act' | 'issue' | 'source';
  readonly entity?: string | undefined;
  readonly text: Localised;
};
