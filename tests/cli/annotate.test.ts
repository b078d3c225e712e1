import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));
const annotate = (text: string, ...args: string[]): string => {
  const file = join(folder, 'text.json');
  writeFileSync(file, JSON.stringify({ id: 'text', lang: 'en', date: '2025-02-06', text }));
  return spawnSync(process.execPath, ['cli/annotate.ts', ...args, file], { encoding: 'utf8' }).stdout;
};

describe('annotate --explain', () => {
  it('prints the offsets, the entity and the rule of each mention', () => {
    const said = annotate(
      'A paper compares the plan of Keith Kellogg with that of Zelensky. Moscow wants to know what Kellogg thinks.',
      '--explain',
    );
    expect(said).toMatch(/29–42 {2}keith-kellogg \(named\).*\[Keith Kellogg\].*\n.*an unambiguous name$/m);
    expect(said).toMatch(/66–72 {2}russia \(metonym\).*\n.*capital that stands for its government/);
    expect(said).toMatch(
      /keith-kellogg \(named\).*\[Kellogg\].*\n.*names the entity in full: keith-kellogg$/m,
    );
  });
});

describe('annotate --json', () => {
  it('prints each mention with offsets, kind and rule', () => {
    const [first] = JSON.parse(annotate('Here is Donald Trump.', '--json'));
    expect(first.mentions).toEqual([
      { start: 8, end: 20, entity: 'donald-trump', kind: 'named', rule: 'name', text: 'Donald Trump' },
    ]);
  });
});
