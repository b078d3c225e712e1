import { options } from './options.tsx';
import { comparisons, dossiers, pageLists } from './panel.tsx';
import { answerLists, histories, ladders, sourceLines, statements } from './parts.tsx';
import { actors, proposals } from './popover.tsx';
import { popups } from './popup.tsx';
import type { Fixtures } from './state.ts';

/** Every component of the gallery, in its order. */
export const gallery: readonly Fixtures[] = [
  actors,
  proposals,
  popups,
  options,
  dossiers,
  comparisons,
  pageLists,
  statements,
  histories,
  ladders,
  sourceLines,
  answerLists,
];
