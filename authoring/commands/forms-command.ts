import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writtenForms } from '../forms/form-files.ts';
import { readPackFiles } from '../load-pack.ts';

/** Writes a pack's forms files and prints which ones changed. Throws an Error if the pack has problems. */
export function writeForms(folder: string): void {
  const files = readPackFiles(folder);
  const { texts, problems } = writtenForms(files);
  if (problems.length > 0)
    throw new Error(`Forms cannot be written until these problems are fixed:\n${problems.join('\n')}`);
  const changed = [...texts].filter(
    ([path, text]) => text !== files.find((file) => file.path === path)?.text,
  );
  for (const [path, text] of changed) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  console.log(
    changed.length === 0
      ? 'All forms are up to date.'
      : `${changed.map(([path, text]) => `${text === undefined ? 'Deleted' : 'Wrote'} ${path}.`).join('\n')}\nReview the diff, and move wrong forms to “struck”.`,
  );
}
