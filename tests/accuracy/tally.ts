import { annotate } from '../../cli/annotated-text.ts';
import { lexiconOfPack } from '../../core/matching/lexicon/entries.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import type { Pack } from '../../core/pack/model.ts';
import { KINDS, type Kind, type LabelledSet } from './labelled.ts';
import { type Judgement, judge } from './score.ts';

/** How many labels were found, how many marks are wrong, how many labels were missed. */
export type Tally = { readonly found: number; readonly wrong: number; readonly missed: number };
/** Shares from 0 to 1; where there is nothing to measure a share is 1. */
export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** What the results of each kind are broken down by. */
export const GROUPS = ['language', 'set', 'class'] as const;

/** The judgements on a set of texts, one list a kind. */
export type Measured = ReadonlyMap<Kind, readonly Judgement[]>;

/** Marks each text as `annotate` does, with the pack's names, and judges the marks kind by kind. */
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

/** The tallies of one breakdown, by its sorted values. */
export function talliesBy(
  judgements: readonly Judgement[],
  group: (typeof GROUPS)[number],
): [string, Tally][] {
  return [...Map.groupBy(judgements, (judgement) => judgement[group])]
    .map(([value, own]): [string, Tally] => [value, tallyOf(own)])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Precision: how many marks are right. Recall: how many labels were found. F1: their harmonic mean. */
export function ratesOf({ found, wrong, missed }: Tally): Rates {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
