import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { printDate } from '../../core/print-date.ts';

/** What our own pages say of the extension. */
export type AboutFacts = {
  readonly version: string;
  /** The last day (`YYYY-MM-DD`) that the facts cover. */
  readonly upTo: string;
  /** Where to report something; null if the project has no public address. */
  readonly feedback: string | null;
  /** What a report should say of this installation. */
  readonly details: string;
  readonly onCopy: (text: string) => void;
};

type Props = { readonly facts: AboutFacts; readonly words: Words };

function Feedback({ facts: { feedback, details, onCopy }, words: { t } }: Props) {
  const [copied, setCopied] = useState(false);
  if (feedback !== null)
    return (
      <a class="sp-link" href={feedback} target="_blank" rel="noreferrer">
        {t('about.feedback')}
      </a>
    );
  return (
    <button
      type="button"
      class="sp-link"
      onClick={() => {
        onCopy(details);
        setCopied(true);
      }}
    >
      <span aria-live="polite">{t(copied ? 'about.copied' : 'about.copyDetails')}</span>
    </button>
  );
}

/** What this product is, where its facts come from and where they end, what it sends, and where to read more. */
export function About({ facts, words }: Props) {
  const { t } = words;
  return (
    <div class="sp-about">
      <p class="sp-detail">{t('popup.about', [facts.version, printDate(facts.upTo, words)])}</p>
      <p class="sp-about-links">
        <a class="sp-link" href="/welcome.html" target="_blank" rel="noreferrer">
          {t('about.introduction')}
        </a>
        <a class="sp-link" href="/privacy.html" target="_blank" rel="noreferrer">
          {t('about.privacy')}
        </a>
        <Feedback facts={facts} words={words} />
      </p>
    </div>
  );
}
