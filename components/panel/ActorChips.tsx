import type { Words } from '../../core/interface-words.ts';
import { MOST_COMPARED } from '../../core/positions/constants.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { Icon } from '../shared/Icon.tsx';
import { inWords } from '../shared/localise.ts';
import { Text } from '../shared/Text.tsx';
import { ActorOptions } from './ActorOptions.tsx';

type Props = {
  /** The actors that are compared. */
  readonly actors: readonly EntityLine[];
  /** The entities that can be added. */
  readonly directory: readonly EntityLine[];
  readonly words: Words;
  readonly onActors: (ids: readonly string[]) => void;
};

/** The compared actors, each with a button that removes it, and a list to add another. */
export function ActorChips({ actors, directory, words, onActors }: Props) {
  const { t } = words;
  const ids = actors.map(({ id }) => id);
  return (
    <ul class="sp-chips" aria-label={t('compare.actors')}>
      {actors.map(({ id, name }) => (
        <li key={id} class="sp-chip">
          <Text of={name} words={words} />
          {ids.length > 1 && (
            <button
              type="button"
              aria-label={t('compare.remove', [inWords(name, words)])}
              onClick={() => onActors(ids.filter((other) => other !== id))}
            >
              <Icon name="close" />
            </button>
          )}
        </li>
      ))}
      {ids.length < MOST_COMPARED && (
        <li>
          <select
            class="sp-input"
            aria-label={t('compare.add')}
            value=""
            onChange={({ currentTarget }) => onActors([...ids, currentTarget.value])}
          >
            <option value="">{t('compare.add')}</option>
            <ActorOptions actors={directory.filter(({ id }) => !ids.includes(id))} words={words} />
          </select>
        </li>
      )}
    </ul>
  );
}
