import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { type Report, reportForms, reportText } from '../../core/reader-report.ts';

type Props = {
  readonly report: Report;
  /** The address of the project, or null. */
  readonly home: string | null;
  readonly words: Words;
  /** Resolves with whether the text was copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
};

/** The text of a report, and the project's forms filled in with it, or a button that copies it if there are none. */
export function ReportForm({ report, home, words, onCopy }: Props) {
  const { t } = words;
  const [copied, setCopied] = useState('');
  const text = reportText(report, words);
  const forms = reportForms(home, report, words);
  return (
    <>
      <p class="sp-report" dir="auto">
        {text}
      </p>
      <p class="sp-why-hide">
        {forms ? (
          (['mark', 'fact'] as const).map((kind) => (
            <a key={kind} class="sp-link" href={forms[kind]} target="_blank" rel="noreferrer noopener">
              {t(kind === 'mark' ? 'report.mark' : 'report.fact')}
            </a>
          ))
        ) : (
          <button
            type="button"
            class="sp-link"
            onClick={() => void onCopy(text).then((isCopied) => setCopied(isCopied ? text : ''))}
          >
            <span aria-live="polite">{t(copied === text ? 'card.copied' : 'report.copy')}</span>
          </button>
        )}
      </p>
    </>
  );
}
