import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { PackState } from '../../core/protocol/pack-requests.ts';
import type { Settings } from '../../core/settings.ts';
import { About, type AboutFacts } from '../shared/About.tsx';
import { NotSaved } from '../shared/NotSaved.tsx';
import { type Choice, Choices } from './Choices.tsx';
import { HiddenList } from './HiddenList.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { PackGroup } from './packs/PackGroup.tsx';
import type { PackActions, PackProgress } from './packs/pack-actions.ts';
import { SettingGroup } from './SettingGroup.tsx';
import { ShortcutList, type Shortcuts } from './ShortcutList.tsx';
import { SiteList } from './SiteList.tsx';
import { type StoredActions, StoredData } from './StoredData.tsx';

const SCOPES: readonly Choice<Settings['scope']>[] = [
  { value: 'news', label: 'options.scopeNews', hint: 'options.scopeNewsHint' },
  { value: 'every', label: 'options.scopeEvery', hint: 'options.scopeEveryHint' },
  { value: 'chosen', label: 'options.scopeChosen' },
  { value: 'asked', label: 'options.scopeAsked', hint: 'options.scopeAskedHint' },
];
const TOPICS: readonly Choice<Settings['topic']>[] = [
  { value: 'only', label: 'options.topicOnly', hint: 'options.topicOnlyHint' },
  { value: 'any', label: 'options.topicAny' },
];
const DENSITIES: readonly Choice<Settings['density']>[] = [
  { value: 'section', label: 'options.densitySection', hint: 'options.densitySectionHint' },
  { value: 'paragraph', label: 'options.densityParagraph', hint: 'options.densityParagraphHint' },
  { value: 'all', label: 'options.densityAll' },
];
const STRENGTHS: readonly Choice<Settings['markStrength']>[] = [
  { value: 'calm', label: 'options.strengthCalm' },
  { value: 'clear', label: 'options.strengthClear' },
];
const PAINTERS: readonly Choice<Settings['painter']>[] = [
  { value: 'highlight', label: 'options.painterHighlight', hint: 'options.painterHighlightHint' },
  { value: 'elements', label: 'options.painterElements', hint: 'options.painterElementsHint', warns: true },
];
const OPENINGS: readonly Choice<Settings['opening']>[] = [
  { value: 'short', label: 'options.openingShort' },
  { value: 'normal', label: 'options.openingNormal' },
  { value: 'long', label: 'options.openingLong' },
  { value: 'click', label: 'options.openingClick', hint: 'options.openingClickHint' },
];
const THEMES: readonly Choice<Settings['theme']>[] = [
  { value: 'auto', label: 'options.themeAuto' },
  { value: 'light', label: 'options.themeLight' },
  { value: 'dark', label: 'options.themeDark' },
];
const TEXT_SIZES: readonly Choice<Settings['textSize']>[] = [
  { value: 'normal', label: 'options.textNormal' },
  { value: 'large', label: 'options.textLarge' },
  { value: 'largest', label: 'options.textLargest' },
];

/** The settings page's data; `onChange` receives only the settings that changed. */
type OptionsFormProps = {
  readonly settings: Settings;
  /** Names of the hidden entities, by id. */
  readonly names: ReadonlyMap<string, Localised>;
  /** The languages of the interface (BCP 47). */
  readonly languages: readonly string[];
  /** Null if the browser has no keyboard commands. */
  readonly shortcuts: Shortcuts | null;
  readonly packs: readonly PackState[];
  readonly packProgress: PackProgress | null;
  readonly packActions: PackActions;
  readonly stored: StoredActions;
  readonly about: AboutFacts | null;
  readonly words: Words;
  /** Whether the browser gave no access to the pages that were to be read. */
  readonly accessRefused: boolean;
  /** How many changes the browser has not stored since the last that it did. */
  readonly refused: number;
  readonly onChange: (patch: Partial<Settings>) => void;
};

type GroupProps = Pick<OptionsFormProps, 'settings' | 'words' | 'onChange'>;

/** Which pages are read, and which of them are marked. */
function PageGroup({
  settings,
  accessRefused,
  words: { t },
  onChange,
}: GroupProps & Pick<OptionsFormProps, 'accessRefused'>) {
  const { scope, sitesOn, sitesOff, topic, sitesAny } = settings;
  return (
    <SettingGroup title={t('options.pages')}>
      <Choices
        name="scope"
        title={t('options.scope')}
        note={t('options.scopeNote')}
        choices={SCOPES}
        chosen={scope}
        t={t}
        onChoose={(chosen) => onChange({ scope: chosen })}
      />
      <p role="status">
        {accessRefused && <span class="sp-detail sp-warns">{t('options.scopeRefused')}</span>}
      </p>
      {(scope === 'chosen' || sitesOn.length > 0) && (
        <SiteList
          title={t('options.sitesOn')}
          empty={t('options.noSitesOn')}
          sites={sitesOn}
          t={t}
          onSites={(sites) => onChange({ sitesOn: sites })}
        />
      )}
      <SiteList
        title={t('options.sitesOff')}
        empty={t('options.noSitesOff')}
        sites={sitesOff}
        t={t}
        onSites={(sites) => onChange({ sitesOff: sites })}
      />
      <Choices
        name="topic"
        title={t('options.topic')}
        choices={TOPICS}
        chosen={topic}
        t={t}
        onChoose={(chosen) => onChange({ topic: chosen })}
      />
      {topic === 'only' && (
        <SiteList
          title={t('options.sitesAny')}
          empty={t('options.noSitesAny')}
          sites={sitesAny}
          t={t}
          onSites={(sites) => onChange({ sitesAny: sites })}
        />
      )}
    </SettingGroup>
  );
}

/** What is marked, and how. */
function MarkGroup({ settings, names, words, onChange }: GroupProps & Pick<OptionsFormProps, 'names'>) {
  const { t } = words;
  return (
    <SettingGroup title={t('options.marks')}>
      <Choices
        name="density"
        title={t('options.density')}
        choices={DENSITIES}
        chosen={settings.density}
        t={t}
        onChoose={(density) => onChange({ density })}
      />
      <Choices
        name="strength"
        title={t('options.strength')}
        choices={STRENGTHS}
        chosen={settings.markStrength}
        inRow
        t={t}
        onChoose={(markStrength) => onChange({ markStrength })}
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
    </SettingGroup>
  );
}

/** How everything that is shown looks. */
function LookGroup({
  settings,
  languages,
  words: { t },
  onChange,
}: GroupProps & Pick<OptionsFormProps, 'languages'>) {
  return (
    <SettingGroup title={t('options.look')}>
      <Choices
        name="theme"
        title={t('options.theme')}
        note={t('options.themeHint')}
        choices={THEMES}
        chosen={settings.theme}
        inRow
        t={t}
        onChoose={(theme) => onChange({ theme })}
      />
      <Choices
        name="text-size"
        title={t('options.textSize')}
        note={t('options.textSizeHint')}
        choices={TEXT_SIZES}
        chosen={settings.textSize}
        inRow
        t={t}
        onChoose={(textSize) => onChange({ textSize })}
      />
      <LanguageChoice
        languages={languages}
        chosen={settings.language}
        t={t}
        onChoose={(language) => onChange({ language })}
      />
    </SettingGroup>
  );
}

/** All settings on one page. Each change applies at once, without a save button. */
export function OptionsForm(props: OptionsFormProps) {
  const { settings, names, languages, shortcuts, stored, about, words, onChange } = props;
  const { t } = words;
  const common = { settings, words, onChange };
  return (
    <main class="sp-root sp-options">
      <h1>{t('options.title')}</h1>
      <PageGroup {...common} accessRefused={props.accessRefused} />
      <MarkGroup {...common} names={names} />
      <SettingGroup title={t('options.card')}>
        <Choices
          name="opening"
          title={t('options.opening')}
          choices={OPENINGS}
          chosen={settings.opening}
          t={t}
          onChoose={(opening) => onChange({ opening })}
        />
      </SettingGroup>
      <LookGroup {...common} languages={languages} />
      <PackGroup
        packs={props.packs}
        progress={props.packProgress}
        actions={props.packActions}
        words={words}
      />
      {shortcuts && (
        <SettingGroup title={t('options.keys')}>
          <ShortcutList {...shortcuts} t={t} />
        </SettingGroup>
      )}
      <SettingGroup title={t('options.stored')}>
        <StoredData {...stored} settings={settings} t={t} />
      </SettingGroup>
      {about && <About facts={about} words={words} />}
      <NotSaved refused={props.refused} t={t} />
    </main>
  );
}
