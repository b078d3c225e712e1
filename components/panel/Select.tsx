type Props = {
  /** The accessible name; the choices must be clear without it. */
  readonly label: string;
  readonly value: string;
  /** Values with their labels. */
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
};

/** A drop-down list. */
export function Select({ label, value, choices, onChoose }: Props) {
  return (
    <select
      class="sp-input sp-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
