import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { readPackFiles } from '../../authoring/load-pack.ts';

const EXAMPLE = 'tests/example-pack';
const GUIDE = readFileSync('docs/publishing.md', 'utf8');
const NOTE =
  '# Invented for the guide and for tests: these states, persons and documents belong to no real negotiation.\n';
const files = readPackFiles(EXAMPLE);

describe('the guide to publishing', () => {
  it('shows the files of the example as they are', () => {
    const shown = [...GUIDE.matchAll(/```yaml (\S+)\n([\s\S]*?)```/g)];
    expect(shown.map(([, path]) => path)).toEqual([
      'pack.yaml',
      'topic.yaml',
      'issues.yaml',
      'sources.yaml',
      'actors/mira-oskal.yaml',
    ]);
    for (const [, path, text = ''] of shown) {
      const file = files.find((one) => one.path === path)?.text ?? '';
      expect(file.replace(/^#.*\n/gm, '')).toBe(text);
    }
  });

  it('names only commands that there are', () => {
    const commands = readFileSync('authoring/commands/pack.ts', 'utf8');
    for (const [, verb = ''] of GUIDE.matchAll(/npm run -s pack -- (\w+)/g))
      expect(commands).toMatch(new RegExp(`^    ${verb}(?::|,)`, 'm'));
  });
});

describe('the example pack', () => {
  it('is valid, and says first that it is invented', () => {
    for (const { text } of files) expect(text.startsWith(NOTE)).toBe(true);
    const { pack, problems } = buildPack(files);
    expect(problems).toEqual([]);
    expect(pack?.title.en).toMatch(/^Invented example/);
    expect(pack?.actors.length).toBe(3);
    expect(pack?.positions.length).toBe(6);
  });
});
