import type { Words } from '../../core/interface-words.ts';
import type { HidePlace } from '../../core/page-status.ts';
import type { EntityLine, EntityView, IssueView } from '../../core/positions/view.ts';
import type { DayReason } from '../../core/reading-day.ts';
import type { Why } from './WhyMarked.tsx';

/** Returns an issue of a view in full when the reader has chosen it, or null if it is not available. */
export type OnIssue = (view: EntityView, issue: string) => Promise<IssueView | null>;

/** The card's data and callbacks. */
export type CardProps = {
  /** The entity at the article's date. */
  readonly view: EntityView;
  /** The same entity at the end of the coverage while the reader has chosen “Latest”; otherwise null. */
  readonly latest: EntityView | null;
  /** What the marked words mean according to different packs, while the reader has not chosen; else omitted. */
  readonly choice?: readonly EntityLine[] | undefined;
  /** The date (`YYYY-MM-DD`) of a later update that the page reports, or null. */
  readonly modified: string | null;
  /** Why the text around the mark is read as of its day; null on our own page. */
  readonly reason: DayReason | null;
  readonly words: Words;
  readonly onLatest: (show: boolean) => void;
  readonly onEntity: (id: string) => void;
  /** Returns to the previous entity; null if this is the first. */
  readonly onBack: (() => void) | null;
  /** Loads an issue that the view contains only as a heading. */
  readonly onIssue: OnIssue;
  /**
   * Called with the text's day (`YYYY-MM-DD`) when the reader sets it; with null to go back to the page's own. Null on our
   * own page, whose day cannot be changed.
   */
  readonly onDate: ((date: string | null) => void) | null;
  /** Opens the panel with the entity's dossier or with a comparison, on the card's subject if it has one. */
  readonly onPanel: (view: 'dossier' | 'compare', issue: string | null) => void;
  /** Copies a text. Resolves with whether it did. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Turns the site off; null on our own page, which has no marks to turn off. */
  readonly onOff: (() => void) | null;
  /** Why the text was marked; null after the reader has opened another entity in the card. */
  readonly why: Why | null;
  /** The extension's version, and the address of the project or null. */
  readonly about: { readonly version: string; readonly home: string | null };
  /** Why the last press was not carried out: the page may have covered the card, or nothing was stored; null if it was. */
  readonly refused: 'card.refused' | 'packProblem.storage' | null;
  readonly onHide: (where: HidePlace) => void;
  readonly onClose: () => void;
};
