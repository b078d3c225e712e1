import type { Words } from '../../core/interface-words.ts';
import type { ActorView, IssueView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { inWords } from '../shared/localise.ts';
import { Text } from '../shared/Text.tsx';
import { Chips, fittingSubjects } from './Chips.tsx';
import { MOST_WORDS, proofText, wordsIn } from './card-words.ts';
import { type Change, glanceOf, othersOf, type Subject } from './glance.ts';
import { Proof } from './Proof.tsx';
import { Scale } from './Scale.tsx';

type Props = {
  readonly view: ActorView;
  readonly subject: Subject | null;
  readonly words: Words;
  /** The number of words in the other parts of the card. */
  readonly around: number;
  /** Maximum number of other subjects. */
  readonly chips: number;
  readonly onSubject: (issue: string) => void;
  /** Opens the history. */
  readonly onMore: () => void;
};

const CHANGES = { since: 'glance.since', beside: 'glance.beside', before: 'glance.before' };

const changeText = ({ what, position }: Change, words: Words): readonly [label: string, text: string] => [
  words.t(CHANGES[what]),
  words.t('glance.dated', [printDate(position.date, words), inWords(position.headline, words)]),
];

/** One sentence on another position: what came since the article, what stands beside, or what came before. */
function ChangeLine({ change, words }: { readonly change: Change; readonly words: Words }) {
  const [label, text] = changeText(change, words);
  return (
    <p class={`sp-change sp-change-${change.what}`}>
      <span>
        <strong>{label}</strong> {text}
      </span>
    </p>
  );
}

/** What the actor held on another subject, in one sentence, if nothing was found on this one; else null. */
function knownElsewhere({ view, subject, words }: Pick<Props, 'view' | 'subject' | 'words'>): string | null {
  for (const issue of view.issues) {
    const { lead } = glanceOf(issue, false);
    if (issue.issue === subject?.issue || !lead) continue;
    const said = words.t('glance.dated', [printDate(lead.date, words), inWords(lead.headline, words)]);
    return words.t('glance.labelOf', [inWords(issue.title, words), said]);
  }
  return null;
}

/** The number of words of a glance without the other subjects; `known` stands in it if nothing was found. */
function wordsOf(issue: IssueView | null, isStale: boolean, known: string | null, words: Words): number {
  const { t } = words;
  const nothing = [t('glance.nothing'), t('glance.noneFound', ['1 1 1']), known ?? ''];
  if (!issue) return wordsIn(...nothing);
  const { lead, change } = glanceOf(issue, isStale);
  const poles = issue.poles ? [inWords(issue.poles.a, words), inWords(issue.poles.b, words)] : [];
  const rest = [...poles, ...(change ? changeText(change, words) : [])];
  if (!lead) return wordsIn(...nothing, ...rest);
  return wordsIn(inWords(lead.headline, words), proofText(lead, issue, isStale, words), ...rest);
}

/** An actor at a glance: one verdict, one line of proof, the scale, one change, other subjects. */
export function ActorGlance(props: Props) {
  const { view, subject, words, onMore } = props;
  const { t } = words;
  const issue = subject && 'history' in subject ? subject : null;
  const isStale = view.coverage.article === 'after';
  const glance = issue && glanceOf(issue, isStale);
  const lead = glance?.lead ?? null;
  const change = glance?.change ?? null;
  const known = lead ? null : knownElsewhere(props);
  const also = t('glance.also');
  const room = MOST_WORDS - props.around - wordsOf(issue, isStale, known, words) - wordsIn(also);
  const subjects = fittingSubjects(othersOf(view, subject), props.chips, room, words);
  return (
    <>
      <p class={glance?.stands ? 'sp-verdict' : 'sp-verdict sp-soft'}>
        {lead ? <Text of={lead.headline} words={words} /> : t('glance.nothing')}
      </p>
      {lead && issue ? (
        <Proof lead={lead} issue={issue} isStale={isStale} words={words} onMore={onMore} />
      ) : (
        <p class="sp-proof">{t('glance.noneFound', [printDate(view.asOf, words)])}</p>
      )}
      {glance && issue && <Scale issue={issue} places={glance.places} words={words} />}
      {change && <ChangeLine change={change} words={words} />}
      {known && (
        <p class="sp-change sp-change-beside">
          <span>{known}</span>
        </p>
      )}
      <Chips subjects={subjects} label={also} words={words} onSubject={props.onSubject} />
    </>
  );
}
