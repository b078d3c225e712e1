import type { ComponentChild } from 'preact';
import type { Words } from '../../core/interface-words.ts';

/** Where a component appears in the extension. Determines its style sheet, its width and its shadow root. */
export type Frame = 'card' | 'popup' | 'options' | 'panel' | 'part';

/** One state of a component. */
export type State = {
  readonly show: (words: Words) => ComponentChild;
  /** Selectors of the elements to press, in order, to reach this state. */
  readonly press?: readonly string[];
  /** Width in px, if it is not the default of the frame. */
  readonly width?: number;
};

/** One component in all its states, by the name of each state. */
export type Fixtures = {
  readonly component: string;
  readonly frame: Frame;
  readonly states: Readonly<Record<string, State>>;
};

/** The callback for all actions of a component. It does nothing in the gallery. */
export const nothing = (): void => {};
