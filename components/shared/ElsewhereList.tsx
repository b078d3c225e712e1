import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Icon } from './Icon.tsx';
import { inWords } from './localise.ts';
import { PackNames } from './PackNames.tsx';
import { Text } from './Text.tsx';

type Other = NonNullable<EntityView['elsewhere']>[number];

type Props = {
  readonly of: EntityView['elsewhere'];
  readonly words: Words;
  /** Opens the entity of the other pack. */
  readonly onEntity: (id: string) => void;
};

const aboutOf = ({ title, date }: Other, words: Words): string =>
  [title && inWords(title, words), date && printDate(date, words)].filter(Boolean).join(' · ');

/** All texts of the list, to count their words. */
export const elsewhereText = (of: EntityView['elsewhere'], words: Words): string =>
  (of ?? [])
    .map((other) =>
      [
        inWords(other.pack, words),
        other.headline ? inWords(other.headline, words) : words.t('glance.nothing'),
        aboutOf(other, words),
      ].join(' '),
    )
    .join(' ');

/** What other packs say of the same entity, each named. A press opens it there. */
export function ElsewhereList({ of, words, onEntity }: Props) {
  if (!of) return null;
  return (
    <ul class="sp-elsewhere">
      {of.map((other) => (
        <li key={other.id}>
          <button type="button" onClick={() => onEntity(other.id)}>
            <PackNames of={[other.pack]} words={words} />
            <span class={other.headline ? 'sp-elsewhere-says' : 'sp-elsewhere-says sp-quiet'}>
              {other.headline ? <Text of={other.headline} words={words} /> : words.t('glance.nothing')}
            </span>
            <span class="sp-meta">{aboutOf(other, words)}</span>
            <Icon name="chevron" />
          </button>
        </li>
      ))}
    </ul>
  );
}
