import { spawnSync } from 'node:child_process';

/**
 * Runs a command to its end and returns what it wrote to standard output. `cwd` and `env` are those of this process
 * unless given. Throws an Error with the command and its output if it fails or does not exist.
 */
export function runTool(
  command: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...{ cwd, env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`,
    );
  return stdout;
}
