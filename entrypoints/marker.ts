import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MarkjsPainter } from '../page/painting/markjs-painter.ts';
import { sharedWorld } from './shared/world.ts';

/** Puts the mark.js painter beside the annotator, for readers who chose marks that screen readers announce. */
export default defineUnlistedScript(() => {
  const world = sharedWorld();
  if (world) world.MarkPainter = MarkjsPainter;
});
