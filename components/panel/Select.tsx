import { useId } from 'preact/hooks';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Values with their labels. */
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
};

/** A drop-down list with its label in front. */
export function Select({ label, value, choices, onChoose }: Props) {
  const id = useId();
  return (
    <span class="sp-select">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="sp-input"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
