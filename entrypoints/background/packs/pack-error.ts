import type { PackAnswer, PackProblem, PackProblemCode } from '../../../core/protocol/pack-requests.ts';

/** A problem with a pack that a reader is told. `wait`: how long the server asked to wait, in milliseconds. */
export class PackError extends Error {
  readonly problem: PackProblem;
  readonly wait: number;

  constructor(code: PackProblemCode, detail?: string, wait = 0) {
    super(detail ?? code);
    this.problem = { code, ...(detail !== undefined && { detail }) };
    this.wait = wait;
  }
}

/** Returns what to tell a reader of an error. What is no {@link PackError} came from the browser's storage. */
export function problemOf(error: unknown): PackProblem {
  if (error instanceof PackError) return error.problem;
  const { name, message } = error as Partial<Error>;
  if (name === 'QuotaExceededError' || /quota|no space|full disk|disk is full/i.test(message ?? ''))
    return { code: 'full' };
  // The database is that of a newer version of the extension.
  if (name === 'VersionError') return { code: 'newerFormat', detail: 'database' };
  return { code: 'storage', detail: String(error) };
}

/** Returns what the work returns, or the problem that it meets. */
export const answerOf = <T>(work: () => Promise<T>): Promise<PackAnswer<T>> =>
  work().then(
    (ok) => ({ ok }),
    (error: unknown) => ({ problem: problemOf(error) }),
  );
