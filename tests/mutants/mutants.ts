import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { runCommand, UsageError } from '../../authoring/commands/run-command.ts';
import { AREAS, type Area } from './areas.ts';
import { printMutants } from './mutant-table.ts';

/** Runs Stryker for one area, in a copy of the project. */
function mutate({ files, tests }: Area) {
  process.env.MUTANT_TESTS = tests.join(' ');
  return new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { related: false, configFile: 'tests/mutants/area-tests.ts' },
    // Other work on the machine must not make a slow test a killed mutant.
    concurrency: 1,
    timeoutMS: 30_000,
    reporters: ['progress-append-only'],
    // Stryker reads such a file with an interface of TypeScript that version 7 does not have.
    tsconfigFile: 'none',
    tempDirName: '.cache/mutants',
    ignorePatterns: ['.output', '.cache', 'screenshots'],
    cleanTempDir: 'always',
  }).runMutationTest();
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { file: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(AREAS, name));
  if (unknown !== undefined)
    throw new UsageError(
      `there is no area “${unknown}”: name any of ${Object.keys(AREAS).join(', ')}, or none to run all.`,
    );
  for (const [name, area] of Object.entries(AREAS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const files = area.files.filter((file) => values.file === undefined || file === values.file);
    const lost = files.find((file) => !existsSync(file));
    if (lost !== undefined) throw new UsageError(`${lost} of the area “${name}” is not there.`);
    if (files.length > 0) console.log(printMutants(name, await mutate({ ...area, files })));
  }
});
