import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { runCommand } from '../authoring/commands/run-command.ts';

/**
 * Maximum number of lines of TypeScript, types included, in the extension. It grew by 700 with the second edition of
 * the model (acts, kinds, evidence of order, ends, conditions, scopes, silence), by 500 with the card at a glance, by
 * 250 with the popup's list of changes and the guard against forged presses, and by 5,200 with what the first readers
 * missed: the introduction and the privacy page, settings for everything, undo, the subject of a paragraph, the
 * comparison and the page's subjects in the panel. The day of publication, read from everything that a careful reader
 * uses, added 900, and the rules for names in longer names, in other offices and in print 450. What the page is about,
 * the day as of which each of its stories is read, and pages that replace themselves added 2,000. Scripts of their
 * own for the card and for printed days, a port, changes that are read in slices, a bounded test for news, and notices
 * that are no part of a story added 1,000. The search for paragraphs, beside the count of all text for pages on which it
 * finds too few, added 350. Packs from elsewhere added 6,000: the whole schema with its limits, now read in the browser,
 * the network and the database, several packs at once, and their part of the settings page. What pages may ask, field by
 * field, added 150, and the division of the reading of a page into three files 100.
 * Licences in the archives, and a settings page that says when a choice was not stored, added 100,
 * walks and metadata with bounds 50. The repair of damaged storage, and lists that two windows change, added 300. Access
 * to pages that is asked for, and pages that are read only where the reader asks, added 300, and what a tester broke on
 * odd pages 150; decisions on the update that was seen, and one address for one page, 50;
 * what belongs to the page (a dialog that Escape closes, text that is edited or not shown, keys held during a press),
 * ports that are counted, and a card that says when nothing was stored, 80. Methods of forms whose fields bear their
 * names added 60, and what readers of the code found at the end (changes on their own subject, notes and trails of the card,
 * ways to a mention, packs that cannot be used) 90, and text that a style hides until the page shows it 85.
 */
const MAX_LINES = 31_265;

const IMPORT = /(?:from|import)\s*\(?'(\.[^'?]+)(?:\?[a-z]+)?'/g;

/** Adds a TypeScript file and all files that it imports, directly or not, to `reached`. */
function reach(file: string, reached: Map<string, string>): void {
  if (reached.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  reached.set(file, text);
  for (const [, path = ''] of text.matchAll(IMPORT)) reach(normalize(join(dirname(file), path)), reached);
}

await runCommand(() => {
  const reached = new Map<string, string>();
  for (const entry of readdirSync('entrypoints', { withFileTypes: true })) {
    const folder = join('entrypoints', entry.name);
    if (entry.isFile()) reach(folder, reached);
    else for (const name of ['index.ts', 'main.tsx']) reach(join(folder, name), reached);
  }
  const lines = [...reached.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
  const summary = `The extension ships ${lines} lines of TypeScript in ${reached.size} files; the maximum is ${MAX_LINES}.`;
  if (lines > MAX_LINES) throw new Error(`${summary} Remove code that is not needed.`);
  console.log(summary);
});
