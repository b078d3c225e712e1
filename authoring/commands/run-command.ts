import { basename } from 'node:path';

/** A mistake in how a command was called. {@link runCommand} prints it as one line and ends with code 2. */
export class UsageError extends Error {}

/**
 * Runs a command's main function. Prints the message of an error to standard error, without a stack trace,
 * and ends the process, whatever is still open (Puppeteer closes its browsers then), with code 2 for a usage error,
 * else 1. If `STANDPOINT_TRACE` is set, errors other than usage
 * errors are rethrown.
 */
export async function runCommand(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isUsage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!isUsage && process.env.STANDPOINT_TRACE) throw error;
    console.error(`${basename(process.argv[1] ?? 'standpoint', '.ts')}: ${(error as Error).message}`);
    process.exit(isUsage ? 2 : 1);
  }
}
