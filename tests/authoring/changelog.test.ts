import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePublicFile } from '../../authoring/published-pack.ts';
import { readPackAt } from '../../authoring/read-revision.ts';
import { changelogOf } from '../../authoring/report/changelog.ts';
import { filesWith, indexWith, type Stated } from '../core/packs.ts';

const FIRST: Stated = { id: 'first', date: '2022-03', rung: 'north' };
const SECOND: Stated = { id: 'second', date: '2022-04', rung: 'south' };

describe('the changelog of a pack', () => {
  it('says where actors moved, and what was added, corrected and withdrawn, each by its day', () => {
    const before = indexWith([FIRST, SECOND]).pack;
    const now = {
      ...indexWith([
        { ...SECOND, rung: 'shared' },
        { id: 'third', date: '2022-05' },
        { id: 'fourth', date: '2021' },
      ]).pack,
      version: '2.1',
    };
    const text = changelogOf(before, now);
    expect(text).toContain('## A test, version 2.1 (before: 1)\n\n3 positions (+1), covering');
    expect(text.slice(text.indexOf('### '))).toBe(
      [
        '### Moved\n',
        '- North, The bridge: South alone → Shared\n',
        '### Added\n',
        '- Position, 2021: North: Headline fourth',
        '- Position, 2022-05: North: Headline third\n',
        '### Corrected\n',
        '- Position, 2022-04: North: Headline second (step)\n',
        '### Withdrawn\n',
        '- Position, 2022-03: North: Headline first',
      ].join('\n'),
    );
  });

  it('tells changes of spellings and cues apart', () => {
    const { pack } = indexWith([FIRST]);
    const [actor] = pack.actors;
    const [issue] = pack.issues;
    const now = {
      ...pack,
      actors: [{ ...actor, traps: ['North Star'] }],
      issues: [{ ...issue, hints: { en: ['ferry'] } }],
    } as typeof pack;
    const text = changelogOf(pack, now);
    expect(text).toContain('### Spellings and cues\n\nNorth, The bridge');
    expect(text).not.toContain('### Corrected');
  });

  it('says so if nothing has changed', () => {
    expect(changelogOf(indexWith([FIRST]).pack, indexWith([FIRST]).pack)).toContain('Nothing has changed.');
  });

  it('names the fields of a source, and counts what is gone', () => {
    const before = indexWith([FIRST, SECOND]).pack;
    const now = indexWith([FIRST]).pack;
    const renamed = now.sources.map((source) => ({ ...source, url: 'https://gazette.example/' }));
    const text = changelogOf(before, { ...now, sources: renamed });
    expect(text).toContain('1 positions (−1)');
    expect(text).toContain('- Source, 2026-12-31: The Gazette, A gazette (address)');
  });
});

describe('an older pack', () => {
  let root: string;
  const write = (stated: readonly Stated[]): void => {
    for (const { path, text } of filesWith(stated)) {
      const file = join(root, 'facts', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  };
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'standpoint-revision-'));
    git('init', '-q');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is read from a folder, a revision or a public file, even if today’s checks would refuse it', () => {
    const loaded = { ...FIRST, summary: { en: 'The regime keeps the bridge.' } };
    write([loaded]);
    git('add', '-A');
    git('commit', '-qm', 'One');
    write([FIRST, SECOND]);
    const folder = join(root, 'facts');
    expect(readPackAt('HEAD', folder).positions.map(({ id }) => id)).toEqual(['first']);
    expect(readPackAt(folder, folder).positions.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(() => readPackAt('no-such-revision', folder)).toThrow('git cannot read this');
    const file = join(root, 'public.json');
    writePublicFile(readPackAt(folder, folder), file);
    expect(readPackAt(file, folder).positions.map(({ id }) => id)).toEqual(['first', 'second']);
  });
});
