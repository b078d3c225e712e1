import { useId } from 'preact/hooks';
import type { Translate } from '../../core/interface-words.ts';
import { AUTOMATIC } from '../../core/settings.ts';

/** Returns the name of a language (BCP 47) in that language, with a capital letter. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.replace(/^./u, (letter) => letter.toLocaleUpperCase(language));
}

type Props = {
  readonly languages: readonly string[];
  readonly chosen: string;
  readonly t: Translate;
  readonly onChoose: (language: string) => void;
};

/** The list of the interface's languages, each by its own name; the browser's language comes first. */
export function LanguageChoice({ languages, chosen, t, onChoose }: Props) {
  const id = useId();
  return (
    <div class="sp-setting">
      <label class="sp-legend" for={id}>
        {t('options.language')}
      </label>
      <select
        id={id}
        class="sp-input"
        value={languages.includes(chosen) ? chosen : AUTOMATIC}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value={AUTOMATIC}>{t('options.languageAuto')}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownName(language)}
          </option>
        ))}
      </select>
    </div>
  );
}
