import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { passageLink } from '../../core/passage-link.ts';
import type { SourceView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Icon } from './Icon.tsx';
import { publishedLabel } from './labels.ts';
import { foreignLang } from './localise.ts';
import { Around, Foreign, SLOT } from './Text.tsx';

function SourceBox({ source, words }: { readonly source: SourceView; readonly words: Words }) {
  const { t } = words;
  const { title, publisher, language } = source;
  return (
    <div class="sp-source">
      <p class="sp-source-title">
        {title === null ? (
          t('source.untitled')
        ) : (
          <Foreign lang={language} words={words}>
            {title}
          </Foreign>
        )}
      </p>
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
      <p class="sp-passage">
        <span>{t('source.passage')}</span>
        <q dir="auto" lang={foreignLang(language, words)}>
          {t('statement.quote', [source.passage])}
        </q>
      </p>
      {source.url && (
        <a
          class="sp-link"
          href={passageLink(source.url, source.passage)}
          target="_blank"
          rel="noreferrer noopener"
        >
          {t('source.open')} <Icon name="out" />
          <span class="sp-hidden">({t('source.newTab')})</span>
        </a>
      )}
    </div>
  );
}

type Props = {
  /** EDTF date. */
  readonly date: string;
  readonly source: SourceView;
  readonly words: Words;
  /** Further parts of the line, before the publisher. */
  readonly children?: ComponentChildren;
};

/** Date, publisher, and a button that expands the source in place. */
export function SourceLine({ date, source, words, children }: Props) {
  const [open, setOpen] = useState(false);
  const { t } = words;
  // The part in brackets (a service or the original publisher) is shown only in the source box.
  const known = source.publisher?.replace(/\s*\([^)]*\)$/, '');
  const publisher = known ?? t('source.publisher');
  const day = printDate(date, words);
  return (
    <>
      <p class="sp-meta">
        <span>
          <bdi>{day}</bdi>
        </span>
        {children}
        <span>
          {known === undefined ? (
            publisher
          ) : (
            <Foreign lang="en" words={words}>
              {known}
            </Foreign>
          )}
        </span>
        <button
          type="button"
          class="sp-link"
          aria-expanded={open}
          aria-label={t('source.buttonOf', [publisher, day])}
          onClick={() => setOpen(!open)}
        >
          {t('source.button')} <Icon name="chevron" />
        </button>
      </p>
      {open && <SourceBox source={source} words={words} />}
    </>
  );
}
