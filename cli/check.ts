import { spawn } from 'node:child_process';
import { runCommand } from '../authoring/commands/run-command.ts';

/** The checks that every commit must pass. Together they take about ten seconds. */
const CHECKS: readonly (readonly [name: string, command: string])[] = [
  ['format, lint, layers, import cycles', 'biome check --error-on-warnings .'],
  ['file names', 'node cli/check-file-names.ts'],
  ['amount of shipped code', 'node cli/check-shipped.ts'],
  ['types', 'tsc --noEmit'],
  ['core without the DOM', 'tsc --noEmit -p core'],
  ['unused code', 'knip'],
  ['the pack', 'node authoring/commands/pack.ts check'],
];

const run = (command: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(command, { shell: true });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

await runCommand(async () => {
  const results = await Promise.all(
    CHECKS.map(async ([name, command]) => ({ name, command, ...(await run(command)) })),
  );
  const failed = results.filter((result) => result.code !== 0);
  for (const { name, command, output } of failed) console.error(`✗ ${name} (${command})\n${output}`);
  if (failed.length > 0) throw new Error(`${failed.length} of ${CHECKS.length} checks failed.`);
  console.log(`All ${CHECKS.length} checks passed.`);
});
