import { type Parts, proseOf, statementsOf } from '../parts.ts';

/** Maximum number of words in a summary. */
const SUMMARY_WORDS = 25;
/** Maximum number of words in a quotation. */
const QUOTE_WORDS = 25;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Reports summaries and quotations that are too long. */
export function checkLengths(parts: Parts): void {
  for (const { text, path, report, isSummary } of proseOf(parts))
    if (isSummary && wordsIn(text) > SUMMARY_WORDS)
      report(path, `this text may have at most ${SUMMARY_WORDS} words; shorten it`);
  for (const { value, path, report } of statementsOf(parts))
    if (value.quote && wordsIn(value.quote.text) > QUOTE_WORDS)
      report([...path, 'quote', 'text'], `a quotation may have at most ${QUOTE_WORDS} words; shorten it`);
}
