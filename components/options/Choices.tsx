import { useId } from 'preact/hooks';
import type { Translate } from '../../core/interface-words.ts';

/** One value of a setting. `label` and `hint` are keys of messages. */
export type Choice<Value> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly warns?: boolean;
};

type Props<Value> = {
  readonly name: string;
  readonly title: string;
  /** A sentence below the title. */
  readonly note?: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  /** Puts short choices beside each other. */
  readonly inRow?: boolean;
  readonly t: Translate;
  readonly onChoose: (value: Value) => void;
};

/** A setting with a few values, as radio buttons. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, title, note, choices, chosen, inRow, t, onChoose } = props;
  const id = useId();
  return (
    <fieldset class="sp-setting" aria-describedby={note && id}>
      <legend>{title}</legend>
      {note && (
        <p id={id} class="sp-detail">
          {note}
        </p>
      )}
      <div class={inRow ? 'sp-choices-in-row' : undefined}>
        {choices.map(({ value, label, hint, warns }) => (
          <label key={value} class="sp-option">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>
              {t(label)}
              {hint && <span class={warns ? 'sp-detail sp-warns' : 'sp-detail'}>{t(hint)}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
