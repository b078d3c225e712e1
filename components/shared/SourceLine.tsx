import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { passageLink } from '../../core/passage-link.ts';
import type { SourceView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { addressOf } from './https.ts';
import { Icon } from './Icon.tsx';
import { publishedLabel, publisherOf } from './labels.ts';
import { foreignLang } from './localise.ts';
import { Around, Foreign, SLOT } from './Text.tsx';

type Own = { readonly source: SourceView; readonly words: Words };

/** A passage of a source, in its own language. Nothing for a page that was read for facts only. */
export function Passage({ source, words }: Own) {
  if (source.passage === null) return null;
  return (
    <q class="sp-cite" dir="auto" lang={foreignLang(source.language, words)}>
      {words.t('statement.quote', [source.passage])}
    </q>
  );
}

function SourceBox({ source, words }: Own) {
  const { t } = words;
  const { title, publisher, language } = source;
  const address = addressOf(source);
  return (
    <div class="sp-source">
      {title !== null && (
        <p class="sp-source-title">
          <Foreign lang={language} words={words}>
            {title}
          </Foreign>
        </p>
      )}
      <p>
        <Around sentence={publishedLabel({ ...source, publisher: publisher && SLOT }, words)}>
          {publisher && (
            <Foreign lang="en" words={words}>
              {publisher}
            </Foreign>
          )}
        </Around>
      </p>
      {source.wording !== 'original' && (
        <p>{t(source.wording === 'translated' ? 'source.translated' : 'source.machine')}</p>
      )}
      {source.passage !== null && (
        <p class="sp-passage">
          <span>{t('source.passage')}</span>
          <Passage source={source} words={words} />
        </p>
      )}
      {address !== null && source.passage === null && (
        <p class="sp-address">
          <a class="sp-link" dir="ltr" href={address} target="_blank" rel="noreferrer noopener">
            {address.replace(/^https:\/\/(?:www\.)?/, '')}
          </a>
        </p>
      )}
      {source.read !== null && <p>{t('source.readOn', [printDate(source.read, words)])}</p>}
    </div>
  );
}

const nameAndDay = (source: SourceView, date: string, words: Words): string =>
  [publisherOf(source), printDate(date, words)].filter(Boolean).join(', ');

/** “Source: Example Daily, 5 Feb 2025”, for a control that shows only the name. */
export const sourceLabel = (source: SourceView, date: string, words: Words): string =>
  words.t('source.of', [nameAndDay(source, date, words)]);

/**
 * The name of a source, which opens it in a new tab: at the passage, or as “Read at …” if it was read for facts only.
 * Only for a source with an address.
 */
export function SourceLink({ source, words, date }: Own & { readonly date: string }) {
  const { t } = words;
  const name = publisherOf(source);
  const isPage = source.passage === null && name !== null;
  const label = isPage
    ? t('source.readAt', [nameAndDay(source, date, words)])
    : sourceLabel(source, date, words);
  return (
    <a
      class="sp-link sp-source-link"
      href={passageLink(addressOf(source) ?? '', source.passage ?? '')}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={`${label} (${t('source.newTab')})`}
    >
      {name === null ? (
        t('source.button')
      ) : (
        <span>
          <Around sentence={isPage ? t('source.readAt', [SLOT]) : SLOT}>
            <Foreign lang="en" words={words}>
              {name}
            </Foreign>
          </Around>
        </span>
      )}
      <Icon name="out" />
    </a>
  );
}

type Props = Own & {
  /** EDTF date. */
  readonly date: string;
  /** Further parts of the line, before the publisher. */
  readonly children?: ComponentChildren;
};

/**
 * Date, publisher, and a button that shows the source in place. If the source has an address, the publisher's name
 * opens it at the passage.
 */
export function SourceLine({ date, source, words, children }: Props) {
  const [open, setOpen] = useState(false);
  const { t } = words;
  const name = publisherOf(source);
  return (
    <>
      <p class="sp-meta">
        <span>
          <bdi>{printDate(date, words)}</bdi>
        </span>
        {children}
        {addressOf(source) !== null && <SourceLink source={source} date={date} words={words} />}
        {addressOf(source) === null && name !== null && (
          <span>
            <Foreign lang="en" words={words}>
              {name}
            </Foreign>
          </span>
        )}
        <button
          type="button"
          class="sp-link"
          aria-expanded={open}
          aria-label={sourceLabel(source, date, words)}
          onClick={() => setOpen(!open)}
        >
          {t('source.button')} <Icon name="chevron" />
        </button>
      </p>
      {open && <SourceBox source={source} words={words} />}
    </>
  );
}
