import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import { Text } from './Text.tsx';

type Props = { readonly poles: { readonly a: Localised; readonly b: Localised }; readonly words: Words };

/** The names of the two ends of a scale. */
export function Poles({ poles, words }: Props) {
  return (
    <div class="sp-poles">
      <span>
        <Text of={poles.a} words={words} />
      </span>
      <span>
        <Text of={poles.b} words={words} />
      </span>
    </div>
  );
}
