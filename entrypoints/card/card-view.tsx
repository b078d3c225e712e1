import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import type { CardProps, OnIssue } from '../../components/card/card-props.ts';
import type { Why } from '../../components/card/WhyMarked.tsx';
import { inWords } from '../../components/shared/localise.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import { copyText } from '../../platform/clipboard.ts';
import { askFromPage } from '../../platform/messaging.ts';
import type { Painting } from '../annotator/painting.ts';
import type { PageReading } from '../annotator/reading.ts';
import type { HostLook } from '../shared/closed-host.ts';
import { uiWords } from '../shared/ui-words.ts';
import type { PressGuard } from './press-guard.ts';
import { type ActPlace, hideEntity, turnOffSite } from './reader-acts.ts';

/** A card that is open, or about to be. */
export type ShownCard = {
  readonly mention: PageMention;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly look: HostLook;
  readonly end: AbortController;
  returnTo: Element | null;
  pinned: boolean;
  refused: CardProps['refused'];
  /** Present while the card is in the page. */
  guard?: PressGuard;
  /** The entities through which the reader came here. The last one is shown. */
  trail: readonly string[];
  /** What the marked words mean; the reader chooses if these are several. */
  readonly options: readonly EntityLine[];
  view: EntityView;
  latest: EntityView | null;
};

/** The card's dependencies. Everything it does ends when the signal aborts. */
export type CardOptions = {
  readonly reading: PageReading;
  readonly painting: Painting;
  /** The extension's version, and the address of the project or null. */
  readonly about: CardProps['about'];
  /** The name of the page's highlights, once it is known. */
  readonly name: Promise<string>;
  readonly look: Promise<HostLook>;
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
};

type Actions = {
  /** Shows the last entity of a trail in the card, as of the article's day and, if `showLatest`, also as last known. */
  readonly onUpdate: (trail: ShownCard['trail'], showLatest: boolean) => void;
  readonly onIssue: OnIssue;
  /** Called after a press that was not carried out. */
  readonly onRefused: () => void;
  readonly onClose: () => void;
};

function whyMarked(mention: PageMention, of: string, reading: PageReading): Why {
  const { block, start, end, entity, rule } =
    reading.found.meanings(mention).find((meaning) => meaning.entity === of) ?? mention;
  const nameOf = (id: string): Localised => reading.found.line(id)?.name ?? { en: id };
  return {
    text: block.text.slice(start, end).replace(/\s+/g, ' '),
    rule,
    name: nameOf(entity),
    company: reading.found.company(entity).map(nameOf),
    date: reading.days.dateOf(block),
  };
}

/** Returns where the reader acts in the card: beside its mention. A press of a key takes the focus along. */
const placeOf = (shown: ShownCard, { painting, name, look }: CardOptions): ActPlace => ({
  near: painting.rectsOf(shown.mention)[0] ?? null,
  focusFrom: shown.guard?.isByKey() ? shown.returnTo : null,
  name,
  look,
});

/** Renders the card into its root. Call it again when its content has changed. */
export function drawCard(
  shown: ShownCard,
  options: CardOptions,
  { onUpdate, onIssue, onRefused, onClose }: Actions,
): void {
  const { mention, view, latest, trail } = shown;
  const { reading, about, onFault } = options;
  const { block } = mention;
  const entity = trail[0] ?? mention.entity;
  const isChoice = shown.options.length > 1;
  const label = inWords(reading.found.line(entity)?.name ?? { en: entity }, uiWords);
  const ask = (answer: Promise<void>): void => void answer.catch(onFault);
  const guarded = (act: () => Promise<void>): void => {
    const refuse = (why: CardProps['refused']): void => {
      shown.refused = why;
      onRefused();
    };
    if (!shown.guard?.allows()) refuse('card.refused');
    else
      act().catch((error: unknown) => {
        onFault(error);
        refuse('packProblem.storage');
      });
  };
  const follow = (to: ShownCard['trail']): void => onUpdate(to, shown.latest !== null);
  render(
    <Card
      view={view}
      latest={latest}
      choice={isChoice && trail.length === 0 ? shown.options : undefined}
      modified={reading.days.modified(block)}
      reason={reading.reason(block)}
      words={uiWords}
      onLatest={(show) => onUpdate(trail, show)}
      onEntity={(id) => follow([...trail, id])}
      onBack={trail.length > (isChoice ? 0 : 1) ? () => follow(trail.slice(0, -1)) : null}
      onIssue={onIssue}
      onDate={(date) => {
        reading.setDate(date, block);
        onUpdate(trail, false);
      }}
      onPanel={(surface, issue) => {
        const plan = surface === 'compare' && view.type === 'proposal' ? view.id : null;
        const place = { view: surface, entity: view.id, issue, plan, date: reading.days.dateOf(block) };
        ask(askFromPage('openPanel', place).then(onClose));
      }}
      onCopy={copyText}
      why={trail.length > 1 ? null : whyMarked(mention, entity, reading)}
      about={about}
      refused={shown.refused}
      onHide={(where) => guarded(() => hideEntity(entity, label, where, placeOf(shown, options)))}
      onOff={() => guarded(() => turnOffSite(placeOf(shown, options)))}
      onClose={onClose}
    />,
    shown.root,
  );
}
