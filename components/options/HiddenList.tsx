import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { Hidden } from '../../core/settings.ts';
import { inWords } from '../shared/localise.ts';
import { LongList } from './LongList.tsx';
import { RemovableItem } from './RemovableItem.tsx';

type Props = {
  readonly hidden: readonly Hidden[];
  readonly names: ReadonlyMap<string, Localised>;
  readonly words: Words;
  readonly onHidden: (hidden: readonly Hidden[]) => void;
};

/** The hidden entities, each with the site where it is hidden and a button to mark it again. */
export function HiddenList({ hidden, names, words, onHidden }: Props) {
  const { t } = words;
  return (
    <section class="sp-setting">
      <h3>{t('options.hidden')}</h3>
      {hidden.length === 0 && <p class="sp-detail">{t('options.noHidden')}</p>}
      <LongList
        items={hidden}
        t={t}
        show={(one) => {
          const name = inWords(names.get(one.entity) ?? { en: one.entity }, words);
          const where = one.site === null ? t('options.hiddenEverywhere') : t('options.hiddenOn', [one.site]);
          return (
            <RemovableItem
              key={`${one.entity} ${one.site}`}
              label={t('options.showAgain', [name])}
              // A file may name it twice.
              onRemove={() =>
                onHidden(hidden.filter(({ entity, site }) => entity !== one.entity || site !== one.site))
              }
            >
              {name} <span class="sp-detail">{where}</span>
            </RemovableItem>
          );
        }}
      />
    </section>
  );
}
