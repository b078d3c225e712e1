import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../authoring/commands/run-command.ts';
import { BUILT } from './browsers/launch.ts';
import { type LintReport, lintProblems } from './releasing/lint-report.ts';
import { sectionOf } from './releasing/markdown.ts';
import { type Asking, reasonProblems } from './releasing/permission-reasons.ts';
import { refusalOf } from './releasing/refusal.ts';
import { runTool } from './run-tool.ts';

const FOLDER = 'release';
/** What else is put into the folder: the texts for the stores, and the policy that both ask for. */
const TEXTS = ['store', 'PRIVACY.md'] as const;

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

/** Throws an Error with a heading and the problems if there are any. */
function refuse(heading: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${heading}\n${problems.join('\n')}`);
}

/** Returns what web-ext finds in the build for Firefox. With errors, web-ext fails but still prints its report. */
function lintReport(): LintReport {
  const lint = `web-ext lint --source-dir ${BUILT.firefox} --no-config-discovery --output json || true`;
  return JSON.parse(runTool('npx', ['-c', lint])) as LintReport;
}

/** Builds both extensions and their archives and checks what the stores would check. Returns the archives' paths. */
function makeArchives(version: string): string[] {
  for (const browser of ['chrome', 'firefox']) runTool('npx', ['wxt', 'zip', '--browser', browser]);
  refuse('web-ext finds what is not explained:', lintProblems(lintReport()));
  const manifests = Object.values(BUILT).map(
    (folder) => JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Asking,
  );
  const reasons = readFileSync('store/privacy-practices.md', 'utf8');
  refuse('store/privacy-practices.md and the manifests differ:', reasonProblems(manifests, reasons));
  return ['chrome', 'firefox', 'sources'].map((kind) => `.output/standpoint-${version}-${kind}.zip`);
}

await runCommand(() => {
  const { values } = parseArgs({ options: { tag: { type: 'string' } } });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const refusal = refusalOf({
    changed: linesOf(runTool('git', ['status', '--porcelain'])).map((line) => line.slice(3)),
    tags: values.tag ? [values.tag] : linesOf(runTool('git', ['tag', '--points-at', 'HEAD'])),
    version,
    changelog,
  });
  if (refusal) throw new Error(refusal);

  console.log(`Making the release ${version} …`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const archive of makeArchives(version))
    cpSync(archive, join(FOLDER, archive.slice('.output/'.length)));
  const sums = readdirSync(FOLDER).map((name) => {
    const sum = createHash('sha256').update(readFileSync(join(FOLDER, name)));
    return `${sum.digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(FOLDER, 'SHA256SUMS'), sums.join(''));
  writeFileSync(join(FOLDER, 'NOTES.md'), `${sectionOf(changelog, version)}\n`);
  for (const text of TEXTS) cpSync(text, join(FOLDER, text), { recursive: true });
  runTool(process.execPath, ['cli/screenshots.ts', join(FOLDER, 'pictures')]);
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort())
    console.log(`${FOLDER}/${name}`);
});
