import type { Translate, Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { Settings } from '../../core/settings.ts';
import { About, type AboutFacts } from '../shared/About.tsx';
import { HiddenList } from './HiddenList.tsx';
import { SiteList } from './SiteList.tsx';

type Choice<Value> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly warns?: boolean;
};

const SCOPES: readonly Choice<Settings['scope']>[] = [
  { value: 'news', label: 'options.scopeNews', hint: 'options.scopeNewsHint' },
  { value: 'every', label: 'options.scopeEvery', hint: 'options.scopeEveryHint' },
  { value: 'chosen', label: 'options.scopeChosen' },
];
const DENSITIES: readonly Choice<Settings['density']>[] = [
  { value: 'section', label: 'options.densitySection', hint: 'options.densitySectionHint' },
  { value: 'paragraph', label: 'options.densityParagraph', hint: 'options.densityParagraphHint' },
  { value: 'all', label: 'options.densityAll' },
];
const PAINTERS: readonly Choice<Settings['painter']>[] = [
  { value: 'highlight', label: 'options.painterHighlight', hint: 'options.painterHighlightHint' },
  { value: 'elements', label: 'options.painterElements', hint: 'options.painterElementsHint', warns: true },
];

type ChoicesProps<Value> = {
  readonly name: string;
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly t: Translate;
  readonly onChoose: (value: Value) => void;
};

function Choices<Value extends string>({ name, title, choices, chosen, t, onChoose }: ChoicesProps<Value>) {
  return (
    <fieldset class="sp-set">
      <legend>{title}</legend>
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
    </fieldset>
  );
}

/** The settings page's data; `onChange` receives only the settings that changed. */
type OptionsFormProps = {
  readonly settings: Settings;
  /** Names of the hidden entities, by id. */
  readonly names: ReadonlyMap<string, Localised>;
  readonly about: AboutFacts | null;
  readonly words: Words;
  readonly onChange: (patch: Partial<Settings>) => void;
};

/** All settings on one page. Each change applies at once, without a save button. */
export function OptionsForm({ settings, names, about, words, onChange }: OptionsFormProps) {
  const { t } = words;
  return (
    <main class="sp-root sp-options">
      <h1>{t('options.title')}</h1>
      <Choices
        name="scope"
        title={t('options.scope')}
        choices={SCOPES}
        chosen={settings.scope}
        t={t}
        onChoose={(scope) => onChange({ scope })}
      />
      {(settings.scope === 'chosen' || settings.sitesOn.length > 0) && (
        <SiteList
          title={t('options.sitesOn')}
          empty={t('options.noSitesOn')}
          sites={settings.sitesOn}
          canAdd
          t={t}
          onSites={(sitesOn) => onChange({ sitesOn })}
        />
      )}
      <SiteList
        title={t('options.sitesOff')}
        empty={t('options.noSitesOff')}
        sites={settings.sitesOff}
        canAdd={false}
        t={t}
        onSites={(sitesOff) => onChange({ sitesOff })}
      />
      <Choices
        name="density"
        title={t('options.density')}
        choices={DENSITIES}
        chosen={settings.density}
        t={t}
        onChoose={(density) => onChange({ density })}
      />
      <Choices
        name="painter"
        title={t('options.painter')}
        choices={PAINTERS}
        chosen={settings.painter}
        t={t}
        onChoose={(painter) => onChange({ painter })}
      />
      <HiddenList
        hidden={settings.hidden}
        names={names}
        words={words}
        onHidden={(hidden) => onChange({ hidden })}
      />
      {about && <About facts={about} words={words} />}
      <p class="sp-detail">{t('options.private')}</p>
    </main>
  );
}
