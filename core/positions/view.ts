import type { Kind, Localised, RecordClass, Relation } from '../pack/model.ts';
import type { ARTICLE_DATES, OF_RESTATED, RANKING } from './constants.ts';

/** A quotation. Only the wording `original` is shown in quotation marks, as the actor's own words. */
export type QuoteView = { readonly text: string; readonly wording: 'original' | 'translated' };

/** A source as shown to the reader; `url` is null if no public address is known. */
export type SourceView = {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string;
  /** BCP 47 tag of the passage and of quotations from it. */
  readonly language: string;
  readonly wording: 'original' | 'translated' | 'machine-translated';
  readonly url: string | null;
  /** Null if the page was read for facts only. */
  readonly passage: string | null;
  /** The day (EDTF) on which such a page was read; else null. */
  readonly read: string | null;
};

/** A rung that was held, and the date of the position that says so. */
export type Step = { readonly rank: number; readonly rung: Localised; readonly date: string };

/** The change between two dated positions of one holder on one ladder; ranks count from pole a. */
export type Move =
  | {
      readonly kind: 'restated';
      /** Omitted if the conditions are the same. */
      readonly conditions?: (typeof OF_RESTATED)[number];
    }
  | {
      readonly kind: 'moved';
      readonly from: Step;
      readonly to: Step;
      /** Present if the move goes back to the rung before the last one. */
      readonly returned?: true;
    }
  /** It is not known which position came first. */
  | { readonly kind: 'order-unknown' }
  /** The order is known, but another position may lie in between. */
  | { readonly kind: 'step-between' }
  | { readonly kind: 'not-comparable' };

/** When and why a position had ended; the name of the government that left office, if that is the reason. */
export type Ending = {
  readonly reason: 'deadline-passed' | 'lapsed' | 'withdrawn' | 'government-changed';
  readonly date: string;
  readonly government: Localised | null;
};

/** A condition of a position; `issue` is the title of the issue that it belongs to. */
export type ConditionView = {
  readonly relation: Relation;
  readonly text: Localised;
  readonly issue: Localised | null;
};

/** Another record of the same statement. */
export type RecordView = Pick<PositionView, 'id' | 'class' | 'summary' | 'quote' | 'source'>;

/** What the sources leave open after a last statement; dates are `YYYY-MM-DD`. */
export type Silence = {
  /** The day of the last source on the issue that reports nothing newer; null if there is none. */
  readonly upTo: string | null;
  /** The last period without any source, or null. */
  readonly unread: { readonly from: string; readonly to: string } | null;
};

/** One dated position as shown in the card. Dates are EDTF texts. */
export type PositionView = {
  readonly id: string;
  readonly date: string;
  readonly kind: Kind;
  readonly class: RecordClass;
  readonly onRecord: boolean;
  readonly reportedBy: string | null;
  /** The title of the act, or null. */
  readonly act: Localised | null;
  /** The speaker's id and name; null if the speaker is the holder. */
  readonly speaker: { readonly id: string; readonly name: Localised } | null;
  /** Rank of the rung, counted from 0 at pole a, or null if the position is on no rung. */
  readonly rank: number | null;
  readonly rung: Localised | null;
  /** The headline, or in a language without one the label of the rung; see `verdictOf`. */
  readonly headline: Localised;
  readonly summary: Localised;
  readonly quote: QuoteView | null;
  readonly scope: readonly Localised[];
  readonly conditions: readonly ConditionView[];
  readonly note: Localised | null;
  readonly disputed: boolean;
  /** How it had ended by the view's date; null if it had not. */
  readonly ended: Ending | null;
  /** The day (EDTF) on which it ended, also after the view's date; omitted if it had not by the end of the coverage. */
  readonly endsOn?: string;
  /** The other records of the same statement in the same act. */
  readonly records: readonly RecordView[];
  /** The move from the holder's previous position on record; null for the first and if off record. */
  readonly move: Move | null;
  readonly source: SourceView;
  /** Only in a list of later items: the date is imprecise and may lie before the view's date. */
  readonly perhapsBefore?: true;
  /** Only in a list of later items: the first change of position after the date, and the headline that it changed. */
  readonly isChange?: true;
  readonly changed?: Localised | undefined;
};

/** One issue of an actor's view, as of a date. */
export type IssueView = {
  readonly issue: string;
  readonly title: Localised;
  /** Null if the issue's answers have no natural order and therefore no ladder. */
  readonly poles: { readonly a: Localised; readonly b: Localised } | null;
  readonly rungs: readonly Localised[];
  /** The reason for its rank in the list. */
  readonly rankedBy: (typeof RANKING)[number];
  /**
   * The standing positions on the date: the last on a rung and the last on none. Several if their order is
   * unknown, empty if nothing is on record yet or all have ended.
   */
  readonly standing: readonly PositionView[];
  /** False if the order of two standing positions is not known. */
  readonly isOrderKnown: boolean;
  /** The positions that would stand on the date if they had not ended. */
  readonly ended: readonly PositionView[];
  /** All positions up to the date, on and off record, earliest first. */
  readonly history: readonly PositionView[];
  /** Positions dated after the date, or possibly after it (see `perhapsBefore`), earliest first. */
  readonly later: readonly PositionView[];
  /** True if one of the later positions is a change. */
  readonly changedSince: boolean;
  /** Age of the standing position in whole months; null without an article's date, or if it was held over a span. */
  readonly ageMonths: number | null;
  /** What the sources leave open after the last statement; null if the article has no date. */
  readonly silence: Silence | null;
};

/** An issue of an actor's view in one line: its header while it is collapsed. */
export type IssueHead = Pick<IssueView, 'issue' | 'title' | 'rankedBy' | 'changedSince'> & {
  /** Date of the last standing position, or else of the last report; null if all positions are later. */
  readonly date: string | null;
  /** True if there are reports, but nothing on record. */
  readonly isReported: boolean;
};

/** The coverage of the dossier, and where the article's date lies relative to it. */
export type CoverageView = {
  readonly from: string;
  readonly to: string;
  /** `after`: the article is later than the coverage; `before`: earlier; `undated`: without a date. */
  readonly article: (typeof ARTICLE_DATES)[number];
};

/** What another pack says of the same entity, in one line; it is about an issue with a title, or about a plan. */
export type Elsewhere = {
  /** The entity's id in that pack. */
  readonly id: string;
  /** The title of the pack. */
  readonly pack: Localised;
  readonly title: Localised | null;
  /** Null if nothing was found up to the date; then there is no date either. */
  readonly headline: Localised | null;
  /** EDTF. */
  readonly date: string | null;
};

type EntityHead = {
  readonly id: string;
  readonly name: Localised;
  /** The title of the pack; omitted while only one is on. */
  readonly pack?: Localised;
  /** What other packs that are on say of the same entity; omitted if none does. */
  readonly elsewhere?: readonly Elsewhere[];
  /** The article's date, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The date as of which the view was computed: the article's, or the end of the coverage. */
  readonly asOf: string;
  readonly coverage: CoverageView;
};

export type ActorView = EntityHead & {
  readonly type: 'actor';
  readonly kind: 'person' | 'state' | 'organisation' | 'office';
  /** The role at the date, or null if there is none. */
  readonly role: Localised | null;
  /** The issues requested in full, highest rank first, and a line for each other issue in the same order. */
  readonly issues: readonly IssueView[];
  readonly rest: readonly IssueHead[];
  /** The issue on which the paragraph says something about the actor, or null. */
  readonly subject: string | null;
  /** Issues that the paragraph is about, but on which this actor has no position up to the date. */
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

/** A related proposal, the date when it was put forward, and a note on the connection. */
export type Kin = {
  readonly id: string;
  readonly name: Localised;
  readonly date: string;
  readonly note: Localised | null;
};

export type ProposalView = EntityHead & {
  readonly type: 'proposal';
  readonly headline: Localised;
  readonly proposedBy: readonly { readonly id: string; readonly name: Localised }[];
  readonly proposed: string;
  /** True if the proposal is dated after the article. */
  readonly isLater: boolean;
  readonly note: Localised | null;
  /** The proposals that it developed from, and those that developed from it, at any date. */
  readonly follows: readonly Kin[];
  readonly ledTo: readonly Kin[];
  readonly points: readonly {
    readonly text: Localised;
    readonly issue: Localised | null;
    readonly rung: Localised | null;
    /** What had come of the point by the date, or null. */
    readonly outcome: {
      readonly value: 'met' | 'partly-met' | 'refused' | 'open';
      readonly date: string;
      readonly note: Localised | null;
    } | null;
  }[];
  readonly stages: readonly {
    readonly state: string;
    readonly date: string;
    readonly note: Localised | null;
  }[];
  readonly answers: readonly AnswerView[];
  /** Answers dated after the date, or possibly after it. */
  readonly laterAnswers: readonly AnswerView[];
};

/** Plain data in the form that the components take. */
export type EntityView = ActorView | ProposalView;

/** Texts of the pack and a date (EDTF) or null, printed on one line. */
export type Detail = { readonly texts: readonly Localised[]; readonly date: string | null };

/** An entity or issue as shown in a list. */
export type EntityLine = {
  readonly id: string;
  readonly name: Localised;
  readonly type: 'actor' | 'proposal' | 'issue';
  readonly kind: string;
  /** An actor's role, a proposal's proposers and date, or an issue's question; null if not known. */
  readonly detail: Detail | null;
  /** The spelling that a look-up matched; null if that is the English name, or without a look-up. */
  readonly hit: string | null;
  /** The titles of the packs that know the entity, its own first; omitted while only one pack is on. */
  readonly packs?: readonly Localised[];
  /** The entity's item of Wikidata: lines of different packs with the same one are one entity. Omitted with `packs`. */
  readonly wikidata?: string;
};
