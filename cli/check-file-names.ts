import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { count } from '../authoring/commands/count.ts';
import { runCommand } from '../authoring/commands/run-command.ts';
import { sharedNames } from './file-names.ts';

await runCommand(() => {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
  if (listed.status !== 0) throw new Error('git could not list the files: this check needs a git clone');
  const problems = sharedNames(listed.stdout.split('\n').filter(existsSync));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0)
    throw new Error(`${count(problems.length, 'file name')} used in more than one folder.`);
});
