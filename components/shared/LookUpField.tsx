import type { Translate } from '../../core/interface-words.ts';

type Props = {
  readonly query: string;
  readonly t: Translate;
  readonly onQuery: (query: string) => void;
};

/** The search field for people, plans and issues. */
export function LookUpField({ query, t, onQuery }: Props) {
  return (
    <search class="sp-look-up">
      <input
        class="sp-input"
        type="search"
        value={query}
        placeholder={t('popup.lookUp')}
        aria-label={t('popup.lookUp')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </search>
  );
}
