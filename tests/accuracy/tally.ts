import { annotate } from '../../cli/annotated-text.ts';
import { lexiconOfPack } from '../../core/matching/lexicon/entries.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import type { Pack } from '../../core/pack/model.ts';
import { KINDS, type Kind, type LabelledSet } from './labelled.ts';
import { type Judgement, judge } from './score.ts';

/** The number of labels found, marks that are wrong, and labels missed. */
export type Tally = { readonly found: number; readonly wrong: number; readonly missed: number };
/** Shares from 0 to 1. A share is 1 if there is nothing to measure. */
export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** The properties by which the results of each kind are broken down. */
export const GROUPS = ['language', 'set', 'class'] as const;

/** The judgements on a set of texts, one list per kind. */
export type Measured = ReadonlyMap<Kind, readonly Judgement[]>;

/** Marks each text with the names of the pack, as `annotate` does, and judges the marks of each kind. */
export function measure(pack: Pack, { texts, entities }: LabelledSet): Measured {
  const match = matcherOf(pack, lexiconOfPack(pack));
  const marked = texts.map((text) => ({
    text,
    mentions: annotate(match, text.document, text.document.date).mentions,
  }));
  return new Map(
    KINDS.map((kind) => [
      kind,
      marked.flatMap(({ text, mentions }) => judge(text, mentions, kind, entities)),
    ]),
  );
}

/** Counts judgements by their verdict. */
export function tallyOf(judgements: readonly Judgement[]): Tally {
  const count = (verdict: Judgement['verdict']): number =>
    judgements.filter((judgement) => judgement.verdict === verdict).length;
  return { found: count('found'), wrong: count('wrong'), missed: count('missed') };
}

/** Returns the tallies of one breakdown, sorted by value. */
export function talliesBy(
  judgements: readonly Judgement[],
  group: (typeof GROUPS)[number],
): [string, Tally][] {
  return [...Map.groupBy(judgements, (judgement) => judgement[group])]
    .map(([value, own]): [string, Tally] => [value, tallyOf(own)])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Precision: the share of marks that are right. Recall: the share of labels found. F1: their harmonic mean.
 */
export function ratesOf({ found, wrong, missed }: Tally): Rates {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
