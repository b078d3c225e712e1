type Finding = { readonly code: string; readonly message: string; readonly file?: string };

/** What `web-ext lint --output json` prints. */
export type LintReport = { readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] };

/** How many warnings of each kind are explained, in CONTRIBUTING.md. */
const EXPLAINED: Readonly<Record<string, number>> = { UNSAFE_VAR_ASSIGNMENT: 2 };

const lineOf = ({ code, message, file }: Finding): string =>
  `${code}${file ? ` in ${file}` : ''}: ${message}`;

/** Returns a line for each error, and for each warning of a kind that has more of them than are explained. */
export function lintProblems({ errors, warnings }: LintReport): string[] {
  const byCode = Map.groupBy(warnings, ({ code }) => code);
  const unexplained = [...byCode].filter(([code, found]) => found.length > (EXPLAINED[code] ?? 0));
  return [...errors, ...unexplained.flatMap(([, found]) => found)].map(lineOf);
}
