import type { Words } from '../../core/interface-words.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { inWords } from '../shared/localise.ts';

/** The actors among entities as options of a `select`, in their order: people, then states and bodies. */
export function ActorOptions({
  actors,
  words,
}: {
  readonly actors: readonly EntityLine[];
  readonly words: Words;
}) {
  return ['popup.people', 'popup.bodies'].map((title, group) => {
    const own = actors.filter(({ type, kind }) => type === 'actor' && (kind === 'person') === (group === 0));
    return (
      own.length > 0 && (
        <optgroup key={title} label={words.t(title)}>
          {own.map(({ id, name }) => (
            <option key={id} value={id}>
              {inWords(name, words)}
            </option>
          ))}
        </optgroup>
      )
    );
  });
}
