import type { Words } from '../../core/interface-words.ts';
import type { ActorView, IssueView, PositionView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { conditionLabel, endingLabel, kindLabel } from '../../core/statement-words.ts';
import { Dated } from '../shared/Dated.tsx';
import { Filled } from '../shared/Filled.tsx';
import { inWords } from '../shared/localise.ts';
import { SourceLine } from '../shared/SourceLine.tsx';
import { Around, Badge, SLOT, Text } from '../shared/Text.tsx';
import { glanceOf, subjectsOf } from './glance.ts';
import { Scale } from './Scale.tsx';

/** Maximum number of other subjects that the card offers. */
const CHIPS = 3;

type Props = {
  readonly view: ActorView;
  /** The subject: an issue in full, an issue of the paragraph on which nothing was found, or null if there is none. */
  readonly subject: IssueView | ActorView['silent'][number] | null;
  /** The date (`YYYY-MM-DD`) of a later update that the page reports, or null. */
  readonly modified: string | null;
  readonly words: Words;
  readonly onSubject: (issue: string) => void;
  /** Opens the history, and with it the choice of the date. */
  readonly onMore: () => void;
};

/** The condition of a position, or what was said, and how that is known. */
function Proof({ lead, words }: { readonly lead: PositionView; readonly words: Words }) {
  const { t } = words;
  const [condition] = lead.conditions;
  const kind = kindLabel(lead.kind, t);
  return (
    <>
      <p class="sp-proof">
        {condition ? (
          <Around sentence={conditionLabel(condition, SLOT, t)}>
            <Text of={condition.text} words={words} />
          </Around>
        ) : (
          <Text of={lead.summary} words={words} />
        )}{' '}
        {!lead.onRecord && <Badge>{t('issue.offRecord')}</Badge>} {kind && <Badge>{kind}</Badge>}{' '}
        {lead.ended && <Badge>{endingLabel(lead.ended, words)}</Badge>}
      </p>
      <SourceLine date={lead.date} source={lead.source} words={words} />
    </>
  );
}

const CHANGES = { since: 'glance.since', beside: 'glance.beside', before: 'glance.before' };

/** One sentence on another position: what came since the article, what stands beside, or what came before. */
function Change({
  what,
  position,
  words,
}: {
  readonly what: 'since' | 'beside' | 'before';
  readonly position: PositionView;
  readonly words: Words;
}) {
  const date = printDate(position.date, words);
  return (
    <p class={`sp-change sp-change-${what}`}>
      <Filled
        said={CHANGES[what]}
        parts={[date, <Text key="said" of={position.headline} words={words} />]}
        words={words}
      />
    </p>
  );
}

function Chips({ view, subject, words, onSubject, onMore }: Props) {
  const titles = new Map([...view.issues, ...view.rest].map(({ issue, title }) => [issue, title]));
  const others = subjectsOf(view).filter((id) => id !== subject?.issue);
  if (others.length === 0) return null;
  const shown = others.slice(0, CHIPS);
  const more = others.length - shown.length;
  return (
    <p class="sp-chips">
      <span>{words.t('glance.also')}</span>
      {shown.map((id) => {
        const title = titles.get(id);
        return (
          <button key={id} type="button" class="sp-chip" onClick={() => onSubject(id)}>
            {title && <Text of={title} words={words} />}
          </button>
        );
      })}
      {more > 0 && (
        <button type="button" class="sp-chip" onClick={onMore}>
          {words.t('glance.more', undefined, more)}
        </button>
      )}
    </p>
  );
}

/** An actor at a glance: one subject, one verdict, one line of proof, the scale, one change, other subjects. */
export function ActorGlance(props: Props) {
  const { view, subject, modified, words, onMore } = props;
  const { t } = words;
  const isStale = view.coverage.article === 'after';
  const glance = subject && 'history' in subject ? glanceOf(subject, isStale) : null;
  const lead = glance?.lead ?? null;
  return (
    <section class="sp-glance">
      {subject && (
        <p class="sp-subject">
          <b>
            <Text of={subject.title} words={words} />
          </b>
          <button type="button" class="sp-day" onClick={onMore}>
            {t(isStale || view.date === null ? 'glance.lastKnown' : 'glance.on', [
              printDate(view.asOf, words),
            ])}
          </button>
        </p>
      )}
      {modified && (
        <p class="sp-updated">
          <Dated said="asOf.updated" dates={[modified]} words={words} />
        </p>
      )}
      <p class={glance?.stands ? 'sp-verdict' : 'sp-verdict sp-soft'}>
        {lead ? <Text of={lead.headline} words={words} /> : t('glance.nothing', [inWords(view.name, words)])}
      </p>
      {lead && <Proof lead={lead} words={words} />}
      {glance && subject && 'history' in subject && (
        <Scale issue={subject} places={glance.places} words={words} />
      )}
      {glance?.beside && <Change what="beside" position={glance.beside} words={words} />}
      {glance?.since && <Change what="since" position={glance.since} words={words} />}
      {glance?.before && !glance.since && !glance.beside && (
        <Change what="before" position={glance.before} words={words} />
      )}
      <Chips {...props} />
    </section>
  );
}
