import type { EntityView } from '../../core/positions/view.ts';
import type { Found } from './found.ts';

/** What a view is asked for: an entity at a date, ranked for the paragraph of a mention. */
export type Question = { readonly mention: Found; readonly entity: string; readonly date: string | null };

/** The views of a page: those shown last are at hand, and one may be asked for ahead of time. */
export type Views = {
  /** A view may be wanted soon, or (null) none is any more. At most one such question is under way. */
  expect(question: Question | null): void;
  /** The view: at hand, under way, or asked for now. Null where there is none. */
  get(question: Question): Promise<EntityView | null>;
  clear(): void;
};

/** So many of the views shown last are kept: a view is some 50 kB of heap. */
const MOST_KEPT = 6;

const isSame = (one: Question | null | undefined, other: Question): boolean =>
  one?.mention === other.mention && one.entity === other.entity && one.date === other.date;

/**
 * Keeps what was shown and asks ahead for one view at a time, until the signal ends; what is not used is dropped. Tells
 * when a view that is expected is at hand.
 */
export function createViews(
  ask: (question: Question) => Promise<EntityView | null>,
  onHand: (question: Question, view: EntityView) => void,
  signal: AbortSignal,
): Views {
  let kept: { readonly question: Question; readonly view: EntityView }[] = [];
  let wanted: Question | null = null;
  let ahead: { readonly question: Question; readonly answer: Promise<EntityView | null> } | undefined;
  let isUnderWay = false;

  const keptFor = (question: Question) => kept.find((one) => isSame(one.question, question))?.view;
  const keep = (question: Question, view: EntityView): void => {
    kept = [{ question, view }, ...kept.filter((one) => !isSame(one.question, question))].slice(0, MOST_KEPT);
  };

  const askAhead = (): void => {
    if (isUnderWay || (wanted && isSame(ahead?.question, wanted))) return;
    ahead = undefined;
    if (!wanted || signal.aborted) return;
    const question = wanted;
    const known = keptFor(question);
    if (known) {
      onHand(question, known);
      return;
    }
    isUnderWay = true;
    const answer = ask(question);
    ahead = { question, answer };
    void answer.then((view) => {
      isUnderWay = false;
      if (view && isSame(wanted, question)) onHand(question, view);
      askAhead();
    });
  };
  const expect = (question: Question | null): void => {
    wanted = question;
    askAhead();
  };
  const clear = (): void => {
    kept = [];
    expect(null);
  };
  signal.addEventListener('abort', clear);

  return {
    expect,
    async get(question) {
      const asked = isSame(ahead?.question, question) ? ahead?.answer : undefined;
      const view = keptFor(question) ?? (await (asked ?? ask(question)));
      if (isSame(wanted, question)) expect(null);
      if (view && !signal.aborted) keep(question, view);
      return view;
    },
    clear,
  };
}
