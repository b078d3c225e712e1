import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityView } from '../../core/positions/view.ts';
import { citationOf } from '../shared/citation.ts';
import { directionOf } from '../shared/localise.ts';
import { CardBody } from './CardBody.tsx';
import { CardChoice } from './CardChoice.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { CardMenu, type NoteKind } from './CardMenu.tsx';
import { CardNote } from './CardNote.tsx';
import { factsOf, reportOf } from './card-facts.ts';
import type { CardProps } from './card-props.ts';
import type { Subject } from './glance.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSubject } from './use-subject.ts';

/** Maximum number of other subjects that the card offers, and with a way to another entity or pack. */
const CHIPS = 3;
const FEWER_CHIPS = 2;

/** The view with the card's subject alone, for the citation. */
const withSubjectAlone = (view: EntityView, subject: Subject | null): EntityView =>
  view.type === 'actor' && subject && 'history' in subject ? { ...view, issues: [subject] } : view;

const classesOf = ({ type }: EntityView, isOpen: boolean, isBusy: boolean): string =>
  `sp-root sp-card sp-card-${type}${isOpen ? ' sp-opened' : ''}${isBusy ? ' sp-busy' : ''}`;

/** Says that a press was not carried out. */
const Refused = ({ refused, words }: Pick<CardProps, 'refused' | 'words'>) =>
  refused && (
    <p class="sp-note" role="alert">
      {words.t(refused)}
    </p>
  );

type FrameProps = {
  readonly class: string;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly words: CardProps['words'];
  readonly children: ComponentChildren;
};

function Frame({ class: name, place, words: { language }, children }: FrameProps) {
  return (
    <div
      ref={place}
      class={name}
      role="dialog"
      aria-labelledby="sp-name"
      tabIndex={-1}
      lang={language}
      dir={directionOf(language)}
    >
      {children}
    </div>
  );
}

/** The card at a mention: a non-modal dialog that answers at a glance and opens its history in place. */
export function Card(props: CardProps) {
  const { view, latest, words, onEntity, onBack } = props;
  const shown = latest ?? view;
  const { id } = shown;
  const [open, setOpen] = useState('');
  const [editing, setEditing] = useState(false);
  const { place, keeping } = useKeptFocus();
  const [asked, setAsked] = useState<readonly [of: string, note: NoteKind] | null>(null);
  const note = asked?.[0] === id ? asked[1] : null;
  const { subject, choose } = useSubject(shown, props.onIssue);
  const facts = factsOf(props, shown, subject);
  const { name, title, warning } = facts;
  const isOpen = open === id;
  // Whatever else is open takes the place of what is less than the verdict and its proof.
  const isBusy = editing || note !== null || props.refused !== null;
  const chips = isOpen || isBusy ? 0 : onBack || shown.elsewhere ? FEWER_CHIPS : CHIPS;
  if (props.choice)
    return (
      <Frame class="sp-root sp-card" place={place} words={words}>
        <CardChoice
          text={props.why?.text ?? name}
          options={props.choice}
          words={words}
          onEntity={keeping(onEntity)}
          onClose={props.onClose}
        />
      </Frame>
    );
  return (
    <Frame class={classesOf(shown, isOpen, isBusy)} place={place} words={words}>
      <CardHead
        view={shown}
        words={words}
        onEntity={isOpen ? onEntity : null}
        onBack={onBack}
        onClose={props.onClose}
      />
      {warning !== null && <p class="sp-strip">{warning}</p>}
      <CardBody
        card={props}
        shown={shown}
        facts={facts}
        subject={subject}
        chips={chips}
        isOpen={isOpen}
        editing={editing}
        onEdit={keeping(setEditing)}
        onSubject={keeping(choose)}
        onMore={() => keeping(setOpen)(id)}
        onElsewhere={isBusy ? null : keeping(onEntity)}
      />
      <Refused {...props} />
      {note && <CardNote {...props} note={note} report={reportOf(props, shown, subject)} />}
      <CardFoot
        words={words}
        of={title === '' ? name : `${name}, ${title}`}
        open={isOpen}
        onOpen={() => setOpen(isOpen ? '' : id)}
        onDossier={() => props.onPanel('dossier', subject?.issue ?? null)}
        onCompare={title === '' ? null : () => props.onPanel('compare', subject?.issue ?? null)}
      >
        <CardMenu
          key={id}
          words={words}
          name={name}
          isMarked={props.why !== null}
          onCopy={() => props.onCopy(citationOf(withSubjectAlone(shown, subject), words))}
          onNote={(kind) => setAsked(kind === note ? null : [id, kind])}
          onOff={props.onOff}
        />
      </CardFoot>
    </Frame>
  );
}
