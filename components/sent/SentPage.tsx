import type { Words } from '../../core/interface-words.ts';
import { printDate } from '../../core/print-date.ts';
import type { SentRequest } from '../../core/protocol/pack-requests.ts';
import { printBytes } from '../shared/print-bytes.ts';
import { problemLabel } from '../shared/problem-label.ts';

type Props = { readonly requests: readonly SentRequest[]; readonly words: Words };

/** Every request that the extension has made, by day; a sentence if there is none. */
export function SentPage({ requests, words }: Props) {
  const { t } = words;
  const days = Map.groupBy(requests, ({ day }) => day);
  return (
    <main class="sp-root sp-options">
      <h1>{t('sent.title')}</h1>
      {days.size === 0 && <p>{t('sent.none')}</p>}
      <p class="sp-detail sp-sent-lead">{t('sent.lead')}</p>
      {[...days].map(([day, ofDay]) => (
        <section key={day} class="sp-set">
          <h2>{printDate(day, words)}</h2>
          <ul class="sp-list sp-box">
            {ofDay.map(({ address, bytes, result }, at) => (
              <li key={`${at} ${address}`} class="sp-sent">
                <span dir="ltr">{address}</span>
                <span class="sp-detail">
                  {t(result === 'ok' ? 'sent.received' : 'sent.failed', [printBytes(bytes, words)])}
                </span>
                {result !== 'ok' && <span class="sp-problem">{problemLabel(result, t)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
