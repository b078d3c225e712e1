import type { Translate, Words } from '../../core/interface-words.ts';
import type { RecordClass } from '../../core/pack/model.ts';
import type { HidePlace } from '../../core/page-status.ts';
import type { PositionView, SourceView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';

const RECORD: Record<RecordClass, readonly [plain: string, named: string]> = {
  quoted: ['record.quoted', 'record.quoted'],
  stated: ['record.stated', 'record.stated'],
  text: ['record.text', 'record.text'],
  reported: ['record.reported', 'record.reportedBy'],
  leaked: ['record.leaked', 'record.leakedTo'],
  assessed: ['record.assessed', 'record.assessedBy'],
};

const STAGES: Readonly<Record<string, string>> = {
  floated: 'stage.floated',
  leaked: 'stage.leaked',
  tabled: 'stage.tabled',
  discussed: 'stage.discussed',
  revised: 'stage.revised',
  agreed: 'stage.agreed',
  'partly-met': 'stage.partlyMet',
  rejected: 'stage.rejected',
  lapsed: 'stage.lapsed',
  superseded: 'stage.superseded',
};

const ANSWERS: Readonly<Record<string, string>> = {
  supports: 'answer.supports',
  accepts: 'answer.accepts',
  'accepts-in-part': 'answer.acceptsInPart',
  open: 'answer.open',
  'no-fundamental-objection': 'answer.noFundamentalObjection',
  sceptical: 'answer.sceptical',
  rejects: 'answer.rejects',
  'denies-it-exists': 'answer.denies',
};

// A newer pack may contain a value that this version has no label for; then the value itself is shown.
const worded = (table: Readonly<Record<string, string>>, value: string, t: Translate): string => {
  const key = table[value];
  return key === undefined ? value.replaceAll('-', ' ') : t(key);
};

/** Returns the label of a proposal's stage. */
export const stageLabel = (state: string, t: Translate): string => worded(STAGES, state, t);

/** Returns the label of an answer to a proposal. */
export const answerLabel = (value: string, t: Translate): string => worded(ANSWERS, value, t);

const HIDE_PLACES: Readonly<Record<HidePlace, string>> = {
  page: 'why.onPage',
  site: 'why.onSite',
  everywhere: 'why.everywhere',
};

/** Returns where a name is hidden: “on this page”, “on this site”, “everywhere”. */
export const hidePlaceLabel = (where: HidePlace, t: Translate): string => t(HIDE_PLACES[where]);

/** The properties of a statement that determine its record label. */
export type Recorded = Pick<PositionView, 'class' | 'reportedBy' | 'quote' | 'source'>;

/** Returns how a statement is documented: “direct quote”, “reported by X”, “direct quote, in translation”. */
export function recordLabel({ class: record, reportedBy, quote, source }: Recorded, t: Translate): string {
  const [plain, named] = RECORD[record];
  const label = reportedBy === null ? t(plain) : t(named, [reportedBy]);
  const original = (quote?.wording ?? source.wording) === 'original';
  return record === 'quoted' && !original ? t('record.translated', [label]) : label;
}

/**
 * Returns a publisher's name without the part in brackets: a service, or who published it first. For an agency's text
 * in another outlet, “A Wire (in The Herald)”, it is that outlet, where the page is. Null if not known.
 */
export const publisherOf = ({ publisher }: Pick<SourceView, 'publisher'>): string | null =>
  publisher?.replace(/^.* \(in ([^)]+)\)$/, '$1').replace(/\s*\([^)]*\)$/, '') ?? null;

/** Returns a source's publisher, if it is known, and its day of publication in one phrase. */
export const publishedLabel = ({ publisher, published }: SourceView, words: Words): string =>
  publisher === null
    ? words.t('source.publishedOn', [printDate(published, words)])
    : words.t('source.published', [publisher, printDate(published, words)]);

/** Returns one or two characters for a name: the number that it starts with, or its first and last initials. */
export function monogram(name: string): string {
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .split(/[\s-]+/)
    .filter((word) => /^\d/.test(word) || word !== word.toLowerCase() || !/^\p{L}{0,3}$/u.test(word));
  const number = /^\d{1,2}$/.exec(words[0] ?? '');
  if (number) return number[0];
  const initials = words.length > 1 ? [words[0], words.at(-1)] : words;
  return initials.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
