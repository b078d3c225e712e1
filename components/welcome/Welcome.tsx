import type { Words } from '../../core/interface-words.ts';
import { printDate } from '../../core/print-date.ts';
import type { Coverage } from '../../core/protocol/own-pages.ts';
import type { Settings } from '../../core/settings.ts';
import { directionOf, inWords } from '../shared/localise.ts';
import { NotSaved } from '../shared/NotSaved.tsx';
import { type MarkActions, type SampleMark, type SampleParagraph, SampleText } from './SampleText.tsx';
import { SignLegend } from './SignLegend.tsx';

/** A keyboard command of the manifest, and its keys as the browser names them; empty if it has none. */
type CommandKeys = { readonly name: string; readonly keys: string };

/** The introduction's data and callbacks. */
export type WelcomeProps = {
  readonly sample: {
    /** The day (`YYYY-MM-DD`) of the sample. */
    readonly date: string;
    readonly paragraphs: readonly SampleParagraph[];
    readonly open: SampleMark | null;
    readonly actions: MarkActions;
  };
  /** What the dossier covers; null until it is known. */
  readonly coverage: Coverage | null;
  /** Which pages are read; null until it is known. */
  readonly scope: Settings['scope'] | null;
  /** Whether the browser gave no access to the pages that were to be read. */
  readonly accessRefused: boolean;
  readonly commands: readonly CommandKeys[];
  readonly browser: 'chromium' | 'firefox';
  /** The address of the extension's icon. */
  readonly icon: string;
  readonly words: Words;
  /** How many changes the browser has not stored since the last that it did. */
  readonly refused: number;
  readonly onScope: (scope: Settings['scope']) => void;
};

type Scope = { readonly value: Settings['scope']; readonly label: string; readonly hint?: string };

/** The choices of pages, two beside each other. */
const SCOPES: readonly Scope[] = [
  { value: 'news', label: 'options.scopeNews', hint: 'welcome.newsHint' },
  { value: 'asked', label: 'options.scopeAsked', hint: 'options.scopeAskedHint' },
  { value: 'every', label: 'options.scopeEvery' },
  { value: 'chosen', label: 'options.scopeChosen' },
];

function Sample({ sample, words }: Pick<WelcomeProps, 'sample' | 'words'>) {
  const { t } = words;
  return (
    <section class="sp-sample" aria-labelledby="sp-sample-title">
      <h2 id="sp-sample-title">{t('welcome.try')}</h2>
      <p class="sp-sample-day">{t('popup.articleOf', [printDate(sample.date, words)])}</p>
      <div class="sp-sample-text">
        <SampleText paragraphs={sample.paragraphs} open={sample.open} {...sample.actions} />
      </div>
      <p class="sp-detail">{t('welcome.rest')}</p>
    </section>
  );
}

function Facts({ coverage, words }: Pick<WelcomeProps, 'coverage' | 'words'>) {
  const { t } = words;
  return (
    <section>
      <h2>{t('welcome.facts')}</h2>
      {coverage && (
        <p>
          {t('welcome.coverage', [
            inWords(coverage.title, words),
            String(coverage.positions),
            String(coverage.sources),
            printDate(coverage.to, words),
          ])}
        </p>
      )}
    </section>
  );
}

function ScopeChoice({
  scope,
  accessRefused,
  words: { t },
  onScope,
}: Pick<WelcomeProps, 'scope' | 'accessRefused' | 'words' | 'onScope'>) {
  return (
    <section class="sp-scopes" aria-labelledby="sp-scope-title">
      <h2 id="sp-scope-title">{t('options.scope')}</h2>
      <div role="radiogroup" aria-labelledby="sp-scope-title">
        {SCOPES.map(({ value, label, hint }) => (
          <label key={value} class="sp-scope">
            <input
              type="radio"
              name="scope"
              value={value}
              checked={value === scope}
              onChange={() => onScope(value)}
            />
            <span>
              {t(label)}
              {hint && <span class="sp-detail">{t(hint)}</span>}
            </span>
          </label>
        ))}
      </div>
      <p role="status">{accessRefused && t('options.scopeRefused')}</p>
      <p class="sp-detail">
        {t('welcome.change')}{' '}
        <a class="sp-link" href="/options.html">
          {t('popup.settings')}
        </a>
      </p>
    </section>
  );
}

function Toolbar({ commands, browser, words: { t } }: Pick<WelcomeProps, 'commands' | 'browser' | 'words'>) {
  return (
    <section>
      <h2>{t('welcome.toolbar')}</h2>
      <p>{t(browser === 'firefox' ? 'welcome.pinFirefox' : 'welcome.pinChromium')}</p>
      {commands.length > 0 && (
        <dl class="sp-keys">
          {commands.map(({ name, keys }) => (
            <div key={name}>
              <dt>{t(`command.${name}`)}</dt>
              <dd>{keys === '' ? t('welcome.noKeys') : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** The page that opens once after installation: what this is, a text to try it on, and what to know. */
export function Welcome(props: WelcomeProps) {
  const { t, language } = props.words;
  return (
    <main class="sp-root sp-welcome" lang={language} dir={directionOf(language)}>
      <header>
        <p class="sp-product">
          <img src={props.icon} width="28" height="28" alt="" /> {t('extName')}
        </p>
        <h1>{t('welcome.title')}</h1>
        <p class="sp-lead">{t('welcome.lead')}</p>
      </header>
      {/* Before everything else: until the reader has chosen, no page is read. */}
      <ScopeChoice {...props} />
      <NotSaved refused={props.refused} t={t} />
      <div class="sp-first">
        <Sample {...props} />
        <section>
          <SignLegend words={props.words} />
        </section>
      </div>
      <div class="sp-more-about">
        <section>
          <h2>{t('welcome.private')}</h2>
          <p>
            {t('welcome.privateText')}{' '}
            <a class="sp-link" href="/privacy.html">
              {t('about.privacy')}
            </a>
          </p>
        </section>
        <Facts {...props} />
        <Toolbar {...props} />
      </div>
    </main>
  );
}
