import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../core/interface-words.ts';

type Props = {
  readonly query: string;
  readonly t: Translate;
  /** Whether the field takes the focus when it appears. */
  readonly focused?: boolean;
  readonly onQuery: (query: string) => void;
  /** Called when the reader presses Enter. */
  readonly onEnter?: () => void;
};

/** The search field for people, plans and issues. */
export function LookUpField({ query, t, focused = false, onQuery, onEnter }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <search class="sp-look-up">
      <input
        ref={field}
        class="sp-input"
        type="search"
        value={query}
        placeholder={t('popup.lookUp')}
        aria-label={t('popup.lookUp')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
      />
    </search>
  );
}
