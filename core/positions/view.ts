import type { Localised, RecordClass } from '../pack/model.ts';
import type { ARTICLE_DATES, OF_RESTATED, RANKING } from './constants.ts';

/** A quotation with its wording: only `original` stands in quotation marks as the actor's own words. */
export type QuoteView = { readonly text: string; readonly wording: 'original' | 'translated' };

/** A source as a reader is told of it; `url` is null where no public address is known. */
export type SourceView = {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string;
  /** BCP 47 tag of the passage and of what is quoted from it. */
  readonly language: string;
  readonly wording: 'original' | 'translated' | 'machine-translated';
  readonly url: string | null;
  readonly passage: string;
};

/** What follows from two dated positions of one holder on one ladder; ranks count from pole a. */
export type Move =
  | {
      readonly kind: 'restated';
      /** Left out where the conditions are the same. */
      readonly conditions?: (typeof OF_RESTATED)[number];
    }
  | {
      readonly kind: 'moved';
      readonly steps: number;
      readonly towards: Localised;
      /** From one side of the ladder's middle to the other, where the issue names one. */
      readonly crossed?: true;
      /** To the rung on which it stood before the last one. */
      readonly returned?: true;
    }
  | { readonly kind: 'order-unknown' }
  | { readonly kind: 'not-comparable' };

/** One dated position as the card shows it. Dates are EDTF texts. */
export type PositionView = {
  readonly id: string;
  readonly date: string;
  readonly class: RecordClass;
  readonly onRecord: boolean;
  readonly reportedBy: string | null;
  /** The speaker's id and name, where it is another than the holder. */
  readonly speaker: { readonly id: string; readonly name: Localised } | null;
  /** Rank of the rung from pole a, counted from 0, or null where it stands on none. */
  readonly rank: number | null;
  readonly rung: Localised | null;
  readonly summary: Localised;
  readonly quote: QuoteView | null;
  readonly conditions: readonly Localised[];
  readonly note: Localised | null;
  readonly disputed: boolean;
  /** Against the holder's position on record just before it; null for the first, and for what is off record. */
  readonly move: Move | null;
  readonly source: SourceView;
  /** Only among what is later: dated so loosely that it may lie before the view's date after all. */
  readonly perhapsBefore?: true;
};

/** One issue of an actor's view, as of a date. */
export type IssueView = {
  readonly issue: string;
  readonly title: Localised;
  /** Null for an issue whose answers have no natural order: it has no ladder. */
  readonly poles: { readonly a: Localised; readonly b: Localised } | null;
  readonly rungs: readonly Localised[];
  /** Why it stands where it does in the list. */
  readonly rankedBy: (typeof RANKING)[number];
  /** What stood on the date; several where no order among them is known; empty where all is off record or later. */
  readonly standing: readonly PositionView[];
  /** All up to the date, the earliest first, off-record entries in their place in time. */
  readonly history: readonly PositionView[];
  /** What is dated after the date or may be (see `perhapsBefore`), the earliest first. */
  readonly later: readonly PositionView[];
  /** True where a position on record, surely later than date and standing, is on another rung. */
  readonly changedSince: boolean;
  /** Age of the standing position at the date in whole months; null where the date is not known, or it is held on. */
  readonly ageMonths: number | null;
};

/** An issue of an actor's view in one line: what stands above it while it is closed. */
export type IssueHead = Pick<IssueView, 'issue' | 'title' | 'rankedBy' | 'changedSince'> & {
  /** Of the last that stood, or of the last report; null where all is later than the date. */
  readonly date: string | null;
  /** True where something is reported and nothing is on record. */
  readonly isReported: boolean;
};

/** What the dossier knows at the date against the date of the article. */
export type CoverageView = {
  readonly from: string;
  readonly to: string;
  /** `after`: the article is younger than the dossier; `before`: older; `undated`: the page gives no date. */
  readonly article: (typeof ARTICLE_DATES)[number];
};

type EntityHead = {
  readonly id: string;
  readonly name: Localised;
  /** The article's day, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The day as of which the view was computed: the article's, or the end of the coverage. */
  readonly asOf: string;
  readonly coverage: CoverageView;
};

export type ActorView = EntityHead & {
  readonly type: 'actor';
  readonly kind: 'person' | 'state' | 'organisation' | 'office';
  /** The role at the date, or null where the dossier has none for it. */
  readonly role: Localised | null;
  /** The issues that are wanted in full, the best ranked first, and a line for each of the others in the same order. */
  readonly issues: readonly IssueView[];
  readonly rest: readonly IssueHead[];
  /** Titles of the issues that the paragraph speaks of and on which nothing of this actor is found. */
  readonly silent: readonly { readonly issue: string; readonly title: Localised }[];
};

export type AnswerView = {
  readonly from: { readonly id: string; readonly name: Localised };
  readonly value: string;
  readonly date: string;
  readonly class: RecordClass;
  readonly onRecord: boolean;
  readonly reportedBy: string | null;
  readonly summary: Localised;
  readonly disputed: boolean;
  readonly quote: QuoteView | null;
  readonly source: SourceView;
  readonly perhapsBefore?: true;
};

/** Another proposal of the same line, when it was put forward, and what is known of the link. */
export type Kin = {
  readonly id: string;
  readonly name: Localised;
  readonly date: string;
  readonly note: Localised | null;
};

export type ProposalView = EntityHead & {
  readonly type: 'proposal';
  readonly proposedBy: readonly { readonly id: string; readonly name: Localised }[];
  readonly proposed: string;
  /** True where the proposal is dated after the article. */
  readonly isLater: boolean;
  readonly note: Localised | null;
  /** Out of what it grew, and what grew out of it, at any date. */
  readonly follows: readonly Kin[];
  readonly ledTo: readonly Kin[];
  readonly points: readonly {
    readonly text: Localised;
    readonly issue: Localised | null;
    readonly rung: Localised | null;
  }[];
  readonly stages: readonly {
    readonly state: string;
    readonly date: string;
    readonly note: Localised | null;
  }[];
  readonly answers: readonly AnswerView[];
  /** Dated after the date, or perhaps so. */
  readonly laterAnswers: readonly AnswerView[];
};

/**
 * Plain data in the shape that the components take. With its first issues in full, and shared (see `core/sharing.ts`), it
 * is at most 30 kB as JSON.
 */
export type EntityView = ActorView | ProposalView;

/** Texts of the pack and a date (EDTF) or null, to be printed in one line. */
export type Detail = { readonly texts: readonly Localised[]; readonly date: string | null };

/** An entity as lists show it. */
export type EntityLine = {
  readonly id: string;
  readonly name: Localised;
  readonly type: 'actor' | 'proposal' | 'issue';
  readonly kind: string;
  /** Role, proposers and day, or the issue's question; null where nothing is known. */
  readonly detail: Detail | null;
  /** The spelling that a look-up has hit, where it is another than the name. */
  readonly hit: string | null;
};
