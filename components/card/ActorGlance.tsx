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

/** The number of words of a glance without the other subjects. */
function wordsOf(issue: IssueView | null, isStale: boolean, words: Words): number {
  const { t } = words;
  if (!issue) return wordsIn(t('glance.nothing'), t('glance.noneFound', ['1 1 1']));
  const { lead, change } = glanceOf(issue, isStale);
  return wordsIn(
    lead ? inWords(lead.headline, words) : t('glance.nothing'),
    lead ? proofText(lead, issue, isStale, words) : t('glance.noneFound', ['1 1 1']),
    ...(change ? changeText(change, words) : []),
    ...(issue.poles ? [inWords(issue.poles.a, words), inWords(issue.poles.b, words)] : []),
  );
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
  const also = t('glance.also');
  const room = MOST_WORDS - props.around - wordsOf(issue, isStale, words) - wordsIn(also);
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
      <Chips subjects={subjects} label={also} words={words} onSubject={props.onSubject} />
    </>
  );
}
