import { actors, proposals } from './card-states.tsx';
import { comparisons } from './comparison-states.tsx';
import { dossiers } from './dossier-states.tsx';
import { options } from './options-states.tsx';
import { packs, sentPages } from './pack-setting-states.tsx';
import { pageLists } from './page-list-states.tsx';
import { answerLists, histories, ladders, sourceLines, statements } from './part-states.tsx';
import { popups } from './popup-states.tsx';
import { packCards, packPanels, packPopups } from './several-pack-states.tsx';
import type { Fixtures } from './state.ts';
import { introductions, notices } from './welcome-states.tsx';

/** Every component of the gallery, in display order. */
export const gallery: readonly Fixtures[] = [
  actors,
  proposals,
  packCards,
  popups,
  packPopups,
  options,
  packs,
  sentPages,
  introductions,
  notices,
  dossiers,
  comparisons,
  pageLists,
  packPanels,
  statements,
  histories,
  ladders,
  sourceLines,
  answerLists,
];
