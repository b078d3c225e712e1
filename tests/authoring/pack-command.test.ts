import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { writeSkeleton } from '../../authoring/commands/new-command.ts';
import { reportOf } from '../../authoring/report/balance-report.ts';
import { filesWith } from '../core/packs.ts';

const FILES = filesWith([{ id: 'first', date: '2022-03', rung: 'north', passage: { exact: 'north first' } }]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-pack-'));
  for (const { path, text } of FILES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['authoring/commands/pack.ts', ...args], { encoding: 'utf8' });

describe('npm run pack', () => {
  it('checks a folder against the texts of its sources', () => {
    const texts = join(folder, 'texts');
    mkdirSync(texts);
    writeFileSync(join(texts, 'gazette.txt'), 'The north\nfirst spoke.');
    const sound = run('check', folder, '--sources', texts);
    expect(sound.stderr).toBe('');
    expect(sound.stdout).toMatch(/1 position \(1 on a rung\)\. No problems found\. Quotes, passages/);
    writeFileSync(join(texts, 'gazette.txt'), 'The south spoke.');
    const broken = run('check', folder, '--sources', texts);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toMatch(/^actors\/north\.yaml:9: the passage is not in gazette/);
    expect(run('check', folder, '--sources', join(folder, 'nowhere')).status).toBe(2);
    expect(run('check', texts).stderr).toMatch(/^pack: there is no pack in /);
  });

  it('reports what a reader’s extension would refuse, although the files agree', () => {
    const issues = join(folder, 'issues.yaml');
    writeFileSync(issues, readFileSync(issues, 'utf8').replace('[bridge, crossing]', '["bridge (n."]'));
    const { status, stderr } = run('check', folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^In the public file, issues\.0\.cues\.en\.0: “bridge \(n\.” cannot be read: a bracket is not closed\.$/m,
    );
  });

  it('exits with code 2 and explains why it does not create a file', () => {
    for (const [id, sentence] of [
      ['north', /the id north is already used in actors\/north\.yaml/],
      ['North Pole', /“North Pole” is not a valid id: use words of lower-case letters/],
    ] as const) {
      const { status, stderr } = run('new', 'proposal', id, folder);
      expect(status).toBe(2);
      expect(stderr).toMatch(sentence);
    }
    expect(existsSync(join(folder, 'proposals'))).toBe(false);
  });
});

describe('a new file', () => {
  it('comes with the command that checks its pack', () => {
    expect(run('new', 'actor', 'south', folder).stdout).toContain(
      `npm run pack -- check ${folder} lists them`,
    );
  });

  it.each([
    [
      'actor',
      [
        'kind: write one of person, state, organisation, office',
        'name.en: the text must not be empty',
        'names.0.text: the text',
      ],
    ],
    ['proposal', ['name.en: the text must not be empty', 'date is empty; fill it in', 'source is empty']],
  ])('for kind %s has the schema line and empty fields that the check reports', (kind, expected) => {
    const file = writeSkeleton(folder, kind, 'new-one');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(
      new RegExp(
        `^# yaml-language-server: \\$schema=\\S+/data/schema/${kind}\\.schema\\.json\nid: new-one\n`,
      ),
    );
    const { problems } = buildPack([...FILES, { path: `${kind}s/new-one.yaml`, text }]);
    for (const sentence of expected)
      expect(
        problems.some((problem) => problem.includes(sentence)),
        problems.join('\n'),
      ).toBe(true);
    expect(problems.every((problem) => /^\w+\/new-one\.yaml:\d+: /.test(problem))).toBe(true);
  });

  it('has examples with the field names and order of the schema', () => {
    const file = writeSkeleton(folder, 'actor', 'new-one');
    const filled = readFileSync(file, 'utf8')
      .replace('kind: #', 'kind: state #')
      .replace('en: ""', 'en: New one')
      .replace('text: ""', 'text: New one')
      .replace('positions: []', 'positions:')
      .replace('roles: []', 'roles:')
      .replace(/^#(?! yaml)/gm, ' ');
    const { problems } = buildPack([...FILES, { path: 'actors/new-one.yaml', text: filled }]);
    expect(problems.filter((problem) => /no such field|is missing/.test(problem))).toEqual([]);
    expect(problems.some((problem) => problem.includes('positions.0.issue is empty'))).toBe(true);
  });
});

describe('the report', () => {
  const { pack } = buildPack(FILES);
  if (!pack) throw new Error('the test pack is not valid');

  it('prints tables with aligned columns', () => {
    expect(reportOf(pack)).toContain(
      [
        'Positions by side',
        '  side   positions  on record  quoted  on a rung',
        '  North          1          1       0          1',
      ].join('\n'),
    );
  });

  it('prints the same as Markdown', () => {
    const page = reportOf(pack, { markdown: true });
    expect(page).toMatch(/^# A test: coverage and balance\n/);
    expect(page).toContain(
      '## Positions by side\n\n| side | positions | on record | quoted | on a rung |\n| --- | --: | --: | --: | --: |\n| North | 1 | 1 | 0 | 1 |',
    );
  });
});
