import type { ComponentChild } from 'preact';
import type { Words } from '../../core/interface-words.ts';

/** What surrounds a component in the extension: its style sheet, its width, and whether it stands in a shadow root. */
export type Frame = 'card' | 'popup' | 'options' | 'panel' | 'part';

/** One state of a component. */
export type State = {
  readonly show: (words: Words) => ComponentChild;
  /** Selectors of what a reader presses to come to it, one after the other. */
  readonly press?: readonly string[];
  /** In px, where it is not the usual one of the frame. */
  readonly width?: number;
};

/** One component in all its states, each under a sentence that says what it is. */
export type Fixtures = {
  readonly component: string;
  readonly frame: Frame;
  readonly states: Readonly<Record<string, State>>;
};

/** For what a component asks of its surroundings: in the gallery nothing happens. */
export const nothing = (): void => {};
