import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createElementsPainter } from '../page/painting/markjs.ts';

type Shared = typeof globalThis & { standpoint?: { createMarker?: typeof createElementsPainter } };

/** Lays the mark.js painter beside the annotator, for readers who chose marks that screen readers announce. */
export default defineUnlistedScript(() => {
  const shared = (globalThis as Shared).standpoint;
  if (shared) shared.createMarker = createElementsPainter;
});
