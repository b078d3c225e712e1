import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MarkjsPainter } from '../page/painting/markjs-painter.ts';
import { sharedWorld } from './shared/world.ts';

/** Provides the annotator with the mark.js painter, for readers who want screen readers to announce marks. */
export default defineUnlistedScript(() => {
  const world = sharedWorld();
  if (world) world.MarkPainter = MarkjsPainter;
});
