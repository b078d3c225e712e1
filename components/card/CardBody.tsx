import type { EntityView } from '../../core/positions/view.ts';
import { Dated } from '../shared/Dated.tsx';
import { ElsewhereList } from '../shared/ElsewhereList.tsx';
import { PackNames } from '../shared/PackNames.tsx';
import { ProposalBody } from '../shared/ProposalBody.tsx';
import { Text } from '../shared/Text.tsx';
import { ActorGlance } from './ActorGlance.tsx';
import { ActorHistory } from './ActorHistory.tsx';
import type { CardFacts } from './card-facts.ts';
import type { CardProps } from './card-props.ts';
import type { Subject } from './glance.ts';
import { PlanGlance } from './PlanGlance.tsx';
import { SubjectLine } from './SubjectLine.tsx';

type Props = {
  readonly card: CardProps;
  readonly shown: EntityView;
  readonly facts: CardFacts;
  readonly subject: Subject | null;
  /** Maximum number of other subjects. */
  readonly chips: number;
  readonly isOpen: boolean;
  /** Whether the reader is choosing another day. */
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onSubject: (issue: string) => void;
  readonly onMore: () => void;
  /** Opens the same entity in another pack; null while something else needs the room. */
  readonly onElsewhere: ((id: string) => void) | null;
};

/** The subject and its day, the glance, and below it the history while that is open. */
export function CardBody({ card, shown, facts, subject, isOpen, editing, onSubject, ...props }: Props) {
  const { view, latest, words, onEntity } = card;
  const { title, day, updated, around } = facts;
  return (
    <div class="sp-body">
      <section class="sp-glance">
        <PackNames of={[shown.pack]} words={words} />
        <SubjectLine
          words={words}
          day={day}
          date={view.date}
          reason={card.reason}
          modified={card.modified}
          isLatest={latest !== null}
          editing={editing}
          onEdit={props.onEdit}
          onDate={card.onDate}
          onLatest={card.onLatest}
        >
          {subject ? <Text of={subject.title} words={words} /> : title}
        </SubjectLine>
        {updated !== null && !(editing && card.reason?.origin) && (
          <p class="sp-updated">
            <Dated said={updated.said} dates={[updated.date]} words={words} />
          </p>
        )}
        {shown.type === 'actor' && (
          <ActorGlance
            view={shown}
            subject={subject}
            words={words}
            around={around}
            chips={props.chips}
            onSubject={onSubject}
            onMore={props.onMore}
          />
        )}
        {shown.type === 'proposal' && !isOpen && (
          <PlanGlance view={shown} words={words} around={around} onMore={props.onMore} />
        )}
      </section>
      {props.onElsewhere && !isOpen && (
        <ElsewhereList of={shown.elsewhere} words={words} onEntity={props.onElsewhere} />
      )}
      {isOpen && shown.type === 'actor' && (
        <ActorHistory view={shown} subject={subject} words={words} onSubject={onSubject} />
      )}
      {isOpen && shown.type === 'proposal' && <ProposalBody view={shown} words={words} onEntity={onEntity} />}
    </div>
  );
}
