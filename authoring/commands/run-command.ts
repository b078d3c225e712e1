import { basename } from 'node:path';

/** A mistake of whoever calls a command: one clear line, exit code 2. */
export class UsageError extends Error {}

/** Runs a command's main function; its mistakes end in one line on standard error, never in a stack. */
export async function runCommand(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isUsage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!isUsage && process.env.STANDPOINT_TRACE) throw error;
    console.error(`${basename(process.argv[1] ?? 'standpoint', '.ts')}: ${(error as Error).message}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
