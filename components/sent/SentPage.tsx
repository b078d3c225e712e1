import type { Words } from '../../core/interface-words.ts';
import { printDate } from '../../core/print-date.ts';
import type { PackProblemCode, SentRequest } from '../../core/protocol/pack-requests.ts';
import { printBytes } from '../shared/print-bytes.ts';
import { problemLabel } from '../shared/problem-label.ts';

/** Returns what went wrong with a request, or null. */
const failureOf = ({ result }: SentRequest): PackProblemCode | null =>
  result === 'ok' || result === 'unfinished' ? null : result;

function Request({ request, words }: { readonly request: SentRequest; readonly words: Words }) {
  const { t } = words;
  const { address, bytes, result } = request;
  const failure = failureOf(request);
  return (
    <li class="sp-sent">
      <span dir="ltr">{address}</span>
      <span class="sp-detail">
        {t(failure ? 'sent.failed' : result === 'ok' ? 'sent.received' : 'sent.unfinished', [
          printBytes(bytes, words),
        ])}
      </span>
      {failure && <span class="sp-problem">{problemLabel(failure, t)}</span>}
    </li>
  );
}

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
            {ofDay.map((request, at) => (
              <Request key={`${at} ${request.address}`} request={request} words={words} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
