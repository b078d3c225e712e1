import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writtenForms } from '../forms/form-files.ts';
import { readPackFiles } from '../load-pack.ts';

/** Writes the inflected forms of a pack's names into its files of forms, and says which of them changed. */
export function writeForms(folder: string): void {
  const files = readPackFiles(folder);
  const { texts, problems } = writtenForms(files);
  if (problems.length > 0)
    throw new Error(`The forms are made when the pack is sound:\n${problems.join('\n')}`);
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
      ? 'All forms are as they were.'
      : `Wrote ${changed.map(([path]) => path).join(', ')}. Read the diff: a form that is wrong is moved into struck.`,
  );
}
