import { useRef } from 'preact/hooks';

type Props = {
  readonly label: string;
  /** The button waits until the promise is settled. */
  readonly onFile: (file: File) => Promise<void>;
};

/** A button that reads a JSON file of the reader's. The browser's own field for files cannot be translated. */
export function FileButton({ label, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="sp-button" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was corrected.
          if (file) void onFile(file).finally(() => (currentTarget.value = ''));
        }}
      />
    </>
  );
}
