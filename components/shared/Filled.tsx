import { type ComponentChildren, Fragment } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import { SLOT } from './Text.tsx';

type Props = {
  /** Key of a message. */
  readonly said: string;
  /** What stands in the place of `$1`, `$2` and so on. */
  readonly parts: readonly ComponentChildren[];
  readonly words: Words;
};

/** A translated sentence with elements in place of its placeholders, in the order that the language gives them. */
export function Filled({ said, parts, words }: Props) {
  const slots = parts.map((_, index) => `${SLOT}${index}`);
  const pieces = words.t(said, slots).split(new RegExp(`(${SLOT}\\d)`));
  return pieces.map((piece) => {
    const place = slots.indexOf(piece);
    return place < 0 ? piece : <Fragment key={piece}>{parts[place]}</Fragment>;
  });
}
