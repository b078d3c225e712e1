import type { TrustRow } from './row.ts';

/** A miss that is known: the beginning of its sentence, and why it stays. */
export type KnownMiss = { readonly miss: string; readonly reason: string };

/** The outcome of all rows: the lines to print, and whether anything was missed that is not known. */
export type Outcome = { readonly text: string; readonly hasNewMiss: boolean };

const columnsOf = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** Returns the rows as a Markdown table, one line for each thing that was tried, and below it the figures and the misses. */
export function printTrust(rows: readonly TrustRow[], known: readonly KnownMiss[]): Outcome {
  const cell = (what: string, browser: TrustRow['browser']): string => {
    const own = rows.filter((row) => row.what === what && row.browser === browser);
    const sum = (count: (row: TrustRow) => number): number =>
      own.reduce((total, row) => total + count(row), 0);
    if (own.length === 0) return '';
    const tried = sum((row) => row.tried);
    return tried === 0 ? 'not measured' : `${sum(({ held }) => held)} of ${tried}`;
  };
  const lines = [...new Set(rows.map(({ what }) => what))].map(
    (what) => `| ${what} | ${cell(what, null)} | ${cell(what, 'chromium')} | ${cell(what, 'firefox')} |`,
  );
  const figures = rows.flatMap(({ browser, figures: own = [] }) =>
    own.map((figure) => `- ${browser ? `${columnsOf[browser]}: ` : ''}${figure}`),
  );
  const misses = rows.flatMap(({ what, browser, held, tried, misses: sentences }) => {
    const where = browser ? `${what}, ${columnsOf[browser]}` : what;
    // A row that held less than it tried says why, or its part has a fault.
    const all =
      held < tried && sentences.length === 0 ? ['The part does not say what was missed.'] : sentences;
    return all.map((sentence) => {
      const reason = known.find(({ miss }) => sentence.startsWith(miss))?.reason;
      return { line: `- ${where}: ${sentence}${reason ? ` Known: ${reason}` : ''}`, isNew: !reason };
    });
  });
  const table = ['| What | No browser | Chromium | Firefox |', '|---|---|---|---|', ...lines];
  const below = misses.length > 0 ? ['', 'What did not hold:', '', ...misses.map(({ line }) => line)] : [];
  const measured = figures.length > 0 ? ['', 'What was measured:', '', ...figures] : [];
  return {
    text: [...table, ...measured, ...below].join('\n'),
    hasNewMiss: misses.some(({ isNew }) => isNew),
  };
}
