import type { ComponentChild } from 'preact';
import type { Words } from '../../core/interface-words.ts';

/** Where a component appears in the extension. Determines its style sheet, width and shadow root. */
export type Frame = 'card' | 'popup' | 'options' | 'welcome' | 'notice' | 'panel' | 'part';

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

/** A callback that does nothing, used for all actions of a component in the gallery. */
export const nothing = (): void => {};
