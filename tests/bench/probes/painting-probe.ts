import { Painting as Original } from '../../../entrypoints/annotator/painting.ts';
import { noteShown } from './clock.ts';

/** Creates another painting with the settings of the last one. */
export let anotherPainting: ((signal: AbortSignal) => Original) | undefined;

/** Replaces the original and records when marks are registered. */
export class Painting extends Original {
  constructor(...[settings, signal]: ConstructorParameters<typeof Original>) {
    super(settings, signal);
    anotherPainting = (until) => new Painting(settings, until);
  }

  override add(...given: Parameters<Original['add']>): void {
    super.add(...given);
    noteShown();
  }
}
