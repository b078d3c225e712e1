import type { Words } from '../../core/interface-words.ts';
import type {
  ActorView,
  EntityView,
  IssueView,
  PositionView,
  ProposalView,
} from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { conditionLabel, endingLabel, kindLabel } from '../../core/statement-words.ts';
import { publisherOf, recordLabel } from '../shared/labels.ts';
import { inWords } from '../shared/localise.ts';

/** Maximum number of words of a card at a glance. */
export const MOST_WORDS = 75;

/** The number of words in texts: parts between spaces that have a letter or a digit. */
export const wordsIn = (...texts: readonly string[]): number =>
  texts
    .join(' ')
    .split(/\s+/)
    .filter((part) => /[\p{L}\d]/u.test(part)).length;

/** Whole months between two days (`YYYY-MM-DD`). */
function monthsBetween(from: string, to: string): number {
  const [start = [], end = []] = [from, to].map((day) => day.split('-').map(Number));
  const [years = 0, months = 0, days = 0] = end.map((part, place) => part - (start[place] ?? 0));
  return Math.max(0, years * 12 + months - (days < 0 ? 1 : 0));
}

function staleLine(end: string, date: string, words: Words): string {
  const months = monthsBetween(end, date);
  return words.t('glance.stale', [printDate(end, words), String(months)], months);
}

/**
 * What the strip above the subject says: that the page has no day, that the record ends or begins elsewhere, or that
 * something is disputed. Null if there is nothing to warn of.
 */
export function warningOf(view: EntityView, disputed: string | null, { words, latest }: Said): string | null {
  const { t } = words;
  const { coverage, date } = view;
  const lines: (string | null)[] = [disputed];
  if (view.type === 'proposal' && view.isLater) lines.unshift(t('glance.laterPlan'));
  if (date === null && !latest) lines.unshift(t('glance.undated'));
  else if (date !== null && coverage.article === 'after') lines.unshift(staleLine(coverage.to, date, words));
  else if (date !== null && coverage.article === 'before')
    lines.unshift(t('glance.early', [printDate(coverage.from, words)]));
  return lines.filter(Boolean).join(' ') || null;
}

type Said = {
  readonly words: Words;
  /** True while the reader looks at the latest positions in place of those of the article's day. */
  readonly latest: boolean;
};

/** The text of the button that shows the day and changes it. */
export function dayOf(view: EntityView, { words, latest }: Said): string {
  const day = printDate(view.asOf, words);
  if (latest) return words.t('asOf.latest', [day]);
  if (view.date === null || view.coverage.article === 'after') return words.t('glance.lastKnown', [day]);
  return words.t(view.type === 'proposal' ? 'date.by' : 'glance.on', [day]);
}

/** How a statement is known, and what it is if not a position that stands: kind, record, end, and a dispute. */
export const statedHow = (position: PositionView, words: Words): readonly string[] =>
  [
    kindLabel(position.kind, words.t),
    knownAs(position, words),
    position.ended && endingLabel(position.ended, words),
    position.disputed ? words.t('record.disputed') : null,
  ].filter((part) => part !== null);

/** How a statement is known: who said it for the holder, or its record class, and if it is not confirmed. */
function knownAs(lead: PositionView, words: Words): string {
  const { t } = words;
  if (lead.speaker && lead.onRecord) return t('statement.speaker', [inWords(lead.speaker.name, words)]);
  const record = recordLabel(lead, t);
  return lead.onRecord || lead.class === 'assessed' ? record : t('glance.unconfirmed', [record]);
}

/**
 * The line of proof without its source: `condition` in the place of how it is known, then how old it is. If the article
 * is later than the dossier, the strip says how old everything is.
 */
export function proofOf(
  lead: PositionView,
  { ageMonths, standing }: Pick<IssueView, 'ageMonths' | 'standing'>,
  isStale: boolean,
  words: Words,
): { readonly condition: PositionView['conditions'][number] | null; readonly parts: readonly string[] } {
  const { t } = words;
  const [condition = null] = lead.conditions;
  // The age is that of the newest position that stands.
  const isOld = Boolean(ageMonths) && !isStale && standing.at(-1) === lead;
  const parts = [
    kindLabel(lead.kind, t),
    condition && lead.onRecord ? null : knownAs(lead, words),
    lead.ended && endingLabel(lead.ended, words),
    printDate(lead.date, words),
    isOld ? t('issue.age', undefined, ageMonths ?? 0) : null,
  ];
  return { condition, parts: parts.filter((part) => part !== null) };
}

/** All words of a line of proof, to count them. */
export function proofText(lead: PositionView, issue: IssueView, isStale: boolean, words: Words): string {
  const { condition, parts } = proofOf(lead, issue, isStale, words);
  const said = condition ? conditionLabel(condition, inWords(condition.text, words), words.t) : '';
  return [said, ...parts, publisherOf(lead.source) ?? words.t('source.button')].join(' ');
}

/** The line under the name: an actor's role on the day, or a plan's proposers and date. */
export function roleOf(view: ActorView | ProposalView, words: Words): string {
  if (view.type === 'actor') return view.role ? inWords(view.role, words) : '';
  const by = view.proposedBy.map(({ name }) => inWords(name, words)).join(', ');
  const who = by === '' ? words.t('proposal.byNobody') : words.t('proposal.by', [by]);
  return `${who} ${printDate(view.proposed, words)}`;
}
