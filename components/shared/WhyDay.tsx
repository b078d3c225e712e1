import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { PageStatus } from '../../core/page-status.ts';
import type { DayOrigin, DayReason } from '../../core/reading-day.ts';
import { Dated } from './Dated.tsx';

const SAID: Readonly<Record<DayOrigin, string>> = {
  'json-ld': 'dayFrom.data',
  meta: 'dayFrom.data',
  microdata: 'dayFrom.data',
  time: 'dayFrom.time',
  printed: 'dayFrom.printed',
  address: 'dayFrom.address',
  entry: 'dayFrom.entry',
  story: 'dayFrom.story',
  update: 'dayFrom.update',
  reader: 'dayFrom.reader',
};

type WhyProps = {
  readonly reason: DayReason;
  /** The day of a later change that the page states, or null. */
  readonly modified: string | null;
  readonly words: Words;
};

/** Why a text is read as of its day, in plain sentences: where the day was read, and what the page says besides. */
export function WhyDay({ reason: { origin, published, others }, modified, words }: WhyProps) {
  if (origin === null) return null;
  const isOther = published !== null && (origin === 'update' || origin === 'reader');
  return (
    <>
      {words.t(SAID[origin])}
      {isOther && ' '}
      {isOther && <Dated said="dayFrom.published" dates={[published]} words={words} />}
      {modified && ' '}
      {modified && <Dated said="dayFrom.changed" dates={[modified]} words={words} />}
      {others && ` ${words.t('dayFrom.others')}`}
    </>
  );
}

type StatusProps = {
  readonly status: PageStatus;
  readonly words: Words;
};

/** The day of the page’s article, with the update as of which it is read, or a later one that the page reports. */
export function PageDates({ status: { date, modified, reason }, words }: StatusProps) {
  const { origin = null, published = null } = reason ?? {};
  if (date === null) return words.t('popup.noDate');
  if (origin === 'reader') return <Dated said="asOf.chosen" dates={[date]} words={words} />;
  const article = origin === 'update' ? published : date;
  const update = origin === 'update' ? date : modified;
  const said = origin === 'update' ? 'asOf.ofUpdate' : 'asOf.updated';
  return (
    <>
      {article && <Dated said="popup.articleOf" dates={[article]} words={words} />}
      {article && update && '\u00a0· '}
      {update && <Dated said={said} dates={[update]} words={words} />}
    </>
  );
}

/** The day of the page’s article, and on demand why it is read as of that day. */
export function PageDay({ status, words }: StatusProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { reason, modified } = status;
  return (
    <div class="sp-section-note">
      <PageDates status={status} words={words} />{' '}
      {reason?.origin && (
        <button type="button" class="sp-link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {words.t('dayFrom.title')}
        </button>
      )}
      {isOpen && reason && (
        <p class="sp-why-day">
          <WhyDay reason={reason} modified={modified} words={words} />
        </p>
      )}
    </div>
  );
}
