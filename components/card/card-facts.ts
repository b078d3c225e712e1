import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import type { Report } from '../../core/reader-report.ts';
import { elsewhereText } from '../shared/ElsewhereList.tsx';
import { inWords } from '../shared/localise.ts';
import type { CardProps } from './card-props.ts';
import { dayOf, roleOf, warningOf, wordsIn } from './card-words.ts';
import { glanceOf, type Subject } from './glance.ts';
import { deniersOf, hasOutcome } from './PlanGlance.tsx';

/** What the card says around its verdict, in the interface's language. */
export type CardFacts = {
  readonly name: string;
  /** The subject's title; for a plan, what its verdict is about. Empty if the actor has no subject. */
  readonly title: string;
  readonly day: string;
  /** What the strip above the subject warns of, or null. */
  readonly warning: string | null;
  /** The update of the page as of which it is read, or a later one, if it is shown: its message and date. */
  readonly updated: { readonly said: 'asOf.ofUpdate' | 'asOf.updated'; readonly date: string } | null;
  /** The number of words in all of these and in the foot. */
  readonly around: number;
};

const leadIn = (subject: Subject | null) =>
  subject && 'history' in subject ? glanceOf(subject, false).lead : null;

/** What is disputed, in one sentence, or null. */
function disputeIn(view: EntityView, subject: Subject | null, words: Words): string | null {
  const { t, language } = words;
  if (view.type === 'actor') return leadIn(subject)?.disputed ? t('glance.disputed') : null;
  const deniers = deniersOf(view, words);
  return deniers.length > 0 ? t('proposal.denied', [new Intl.ListFormat(language).format(deniers)]) : null;
}

function titleOf(view: EntityView, subject: Subject | null, words: Words): string {
  if (view.type === 'proposal') return words.t(hasOutcome(view) ? 'proposal.stages' : 'glance.plan');
  return subject ? inWords(subject.title, words) : '';
}

function updateOf(
  date: string | null,
  reason: CardProps['reason'],
  modified: string | null,
): CardFacts['updated'] {
  if (reason?.origin === 'update' && date !== null) return { said: 'asOf.ofUpdate', date };
  return modified === null ? null : { said: 'asOf.updated', date: modified };
}

/** Returns what the card says around its verdict, for the view that it shows. */
export function factsOf(
  {
    view,
    latest,
    modified,
    reason,
    words,
  }: Pick<CardProps, 'view' | 'latest' | 'modified' | 'reason' | 'words'>,
  shown: EntityView,
  subject: Subject | null,
): CardFacts {
  const { t } = words;
  const said = { words, latest: latest !== null };
  const name = inWords(shown.name, words);
  const title = titleOf(shown, subject, words);
  const day = dayOf(shown, said);
  const warning = warningOf(shown, disputeIn(shown, subject, words), said);
  // A strip says more of the day than an update of the page does.
  const isWithin = latest === null && shown.coverage.article === 'within';
  const updated = isWithin ? updateOf(view.date, reason, modified) : null;
  const foot = [t('glance.history'), t('card.compare')];
  const packs = [shown.pack ? inWords(shown.pack, words) : '', elsewhereText(shown.elsewhere, words)];
  const texts = [name, roleOf(shown, words), warning ?? '', title, day, ...packs, ...foot];
  const around = wordsIn(...texts, updated === null ? '' : t(updated.said, ['1 1 1']));
  return { name, title, day, warning, updated, around };
}

/** Returns what a reader reports who finds something wrong in the card. */
export function reportOf(
  { view, why, about, words }: Pick<CardProps, 'view' | 'why' | 'about' | 'words'>,
  shown: EntityView,
  subject: Subject | null,
): Report {
  const headline = shown.type === 'proposal' ? shown.headline : leadIn(subject)?.headline;
  return {
    marked: why?.text ?? null,
    name: inWords(shown.name, words),
    pack: shown.pack ? inWords(shown.pack, words) : null,
    subject: subject && inWords(subject.title, words),
    day: shown.asOf,
    article: view.date,
    says: headline ? inWords(headline, words) : words.t('glance.nothing'),
    version: about.version,
  };
}
