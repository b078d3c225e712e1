import { Fragment } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import { Text } from './Text.tsx';

type Props = {
  /** Titles of packs; undefined while only one is on, which nothing names then. */
  readonly of: readonly (Localised | undefined)[] | undefined;
  readonly words: Words;
};

/** The names of the packs from which something is. */
export function PackNames({ of, words }: Props) {
  const titles = of?.filter((title) => title !== undefined) ?? [];
  if (titles.length === 0) return null;
  return (
    <span class="sp-pack">
      {titles.map((title, place) => (
        <Fragment key={title.en}>
          {place > 0 && ' · '}
          <bdi>
            <Text of={title} words={words} />
          </bdi>
        </Fragment>
      ))}
    </span>
  );
}
