import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { loadPack } from '../../authoring/load-pack.ts';
import { publishedSchemas } from '../../authoring/published-schemas.ts';
import { reportOf } from '../../authoring/report/balance-report.ts';
import { canStand } from '../../core/positions/standing.ts';
import { filesWith } from '../core/packs.ts';

const SOUND = [{ id: 'first', date: '2022-03', rung: 'north' }];
const problemsOf = (change: (text: string) => string, path = 'actors/north.yaml'): readonly string[] =>
  buildPack(filesWith(SOUND).map((file) => (file.path === path ? { path, text: change(file.text) } : file)))
    .problems;

describe('compiling a pack', () => {
  it('returns one pack with the positions of all actors', () => {
    const { pack, problems } = buildPack(filesWith(SOUND));
    expect(problems).toEqual([]);
    expect(pack?.positions.map(({ id }) => id)).toEqual(['first']);
    expect(pack?.actors[0]).not.toHaveProperty('positions');
  });

  it.each([
    [
      'an unknown rung',
      (text: string) => text.replace('"rung":"north"', '"rung":"nrth"'),
      /^actors\/north\.yaml:9: the issue bridge has no rung “nrth”; use one of north, /,
    ],
    [
      'an unknown issue',
      (text: string) => text.replace('"issue":"bridge"', '"issue":"brige"'),
      /:9: there is no issue “brige” in this pack/,
    ],
    [
      'an unknown source',
      (text: string) => text.replace('"gazette"', '"gazete"'),
      /:9: there is no source “gazete”/,
    ],
    [
      'an unknown holder',
      (text: string) => text.replace('["north"]', '["nort"]'),
      /:9: there is no actor “nort”/,
    ],
    [
      'a bad date',
      (text: string) => text.replace('"2022-03"', '"2022-33"'),
      /:9: positions\.0\.date: this is not a date: write 2025-02-06/,
    ],
    [
      'an unknown field',
      (text: string) => text.replace('kind: state', 'kind: state\nkin: x'),
      /:3: kin: no such field/,
    ],
    [
      'a missing field',
      (text: string) => text.replace('"class":"stated",', ''),
      /positions\.0\.class is missing/,
    ],
    [
      'a missing source',
      (text: string) => text.replace('"source":"gazette",', ''),
      /:9: positions\.0\.source is missing; add it/,
    ],
    [
      'an empty field',
      (text: string) => text.replace('"gazette"', ''),
      /:9: positions\.0\.source is empty; fill it in/,
    ],
    [
      'a class that does not exist',
      (text: string) => text.replace('"stated"', '"said"'),
      /:9: positions\.0\.class: write one of quoted, stated, text, reported, leaked, assessed$/,
    ],
    [
      'an unknown proposal',
      (text: string) => text.replace('"issue":"bridge"', '"issue":"bridge","proposal":{"id":"plan"}'),
      /:9: there is no proposal “plan” in this pack/,
    ],
    [
      'an unknown disputed statement',
      (text: string) => text.replace('"issue":"bridge"', '"issue":"bridge","disputes":["none"]'),
      /:9: there is no statement “none” in this pack/,
    ],
    [
      'a role of an unknown actor',
      (text: string) => text.replace('to: 2024-06', 'to: 2024-06, of: nort'),
      /:6: there is no actor “nort”/,
    ],
    [
      'a summary that is too long',
      (text: string) => text.replace('Statement first.', 'word '.repeat(31)),
      /this text may have at most 25 words/,
    ],
    [
      'a position in another actor’s file',
      (text: string) => text.replace('"speaker":"north"', '"speaker":"south"'),
      /belongs in its speaker’s file, actors\/south\.yaml/,
    ],
    [
      'a role that ends before it begins',
      (text: string) => text.replace('from: 2022, to: 2024-06', 'from: 2025, to: 2024-06'),
      /:6: this role ends before it begins/,
    ],
    ['text that is not YAML', (text: string) => `${text}\n: [`, /^actors\/north\.yaml:\d+: /],
    [
      'a text with a colon and no quotation marks',
      (text: string) => text.replace('kind: state', 'kind: state\nname: { en: Hint: north }'),
      /^actors\/north\.yaml:3: [^:]*; indent with spaces as in the lines above, and put a text with a colon/,
    ],
    [
      'a tab',
      (text: string) => text.replace('kind: state', 'kind: state\nroles:\n\t- x: 1'),
      /^actors\/north\.yaml:4: Tabs are not allowed as indentation; use spaces$/,
    ],
    [
      'a text with a comma and no quotation marks',
      (text: string) => text.replace('{ en: North }', '{ en: North, far up }'),
      /name\.far up: no such field; if it belongs to a text with a comma, put that text in double quotes$/,
    ],
    [
      'a text without its language',
      (text: string) => text.replace('{ en: North }', 'North'),
      /name: write the fields in braces; a text needs its language, as in \{ en: "…" \}$/,
    ],
    [
      'one id where there is a list',
      (text: string) => text.replace('["north"]', '"north"'),
      /:9: positions\.0\.holders: write a list in brackets, as in \[a, b\]$/,
    ],
    [
      'an id that differs from the file’s name',
      (text: string) => text.replace('id: north\n', 'id: nort\n'),
      /:9: the speaker is north, but the id of this file is “nort”; correct one of them$/,
    ],
  ])('reports the file, the line and the fix for %s', (_, change, sentence) => {
    const problems = problemsOf(change);
    expect(
      problems.some((problem) => sentence.test(problem)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('refuses two positions with the same id', () => {
    const twice = [...SOUND, ...SOUND];
    expect(buildPack(filesWith(twice)).problems[0]).toMatch(/:10: the id first is used more than once/);
  });

  it('names a file that is missing', () => {
    const { pack, problems } = buildPack(filesWith(SOUND).filter((file) => file.path !== 'issues.yaml'));
    expect(pack).toBeUndefined();
    expect(problems[0]).toMatch(/^issues\.yaml: this file is missing/);
  });
});

const pack = loadPack();

describe('the shipped pack', () => {
  it('has a date, source, passage and class for every position, and at least eight issues with a ladder', () => {
    expect(pack.positions.length).toBeGreaterThanOrEqual(60);
    expect(pack.issues.filter((issue) => issue.rungs.length >= 3).length).toBeGreaterThanOrEqual(8);
    for (const position of pack.positions) {
      const source = pack.sources.find(({ id }) => id === position.source);
      if (source?.kind === 'text') expect(position.passage?.exact.length).toBeGreaterThan(3);
      else expect(source?.url).toMatch(/^https:/);
    }
  });

  it('quotes nothing from a machine translation', () => {
    const machine = new Set(
      pack.sources.filter((source) => source.wording === 'machine-translated').map(({ id }) => id),
    );
    expect(machine.size).toBe(1);
    expect(pack.positions.filter((position) => position.quote && machine.has(position.source))).toEqual([]);
  });

  it('says who reports each reported or assessed position', () => {
    const offRecord = pack.positions.filter((position) => ['reported', 'assessed'].includes(position.class));
    expect(offRecord.filter((position) => !position.reportedBy).map(({ id }) => id)).toEqual([]);
  });

  it('places at least 65% of what can be placed on a rung: stances on record on an issue with a ladder', () => {
    const ladders = new Set(pack.issues.filter(({ rungs }) => rungs.length > 0).map(({ id }) => id));
    const stances = pack.positions.filter((position) => canStand(position) && ladders.has(position.issue));
    const placed = stances.filter(({ rung }) => rung !== undefined);
    expect(stances.length).toBeGreaterThan(100);
    expect(placed.length / stances.length).toBeGreaterThanOrEqual(0.65);
  });
});

describe('a folder without a pack', () => {
  it('is named', () => {
    expect(() => loadPack('docs')).toThrow(
      'there is no pack in docs: name a folder that contains pack.yaml.',
    );
  });
});

describe('the balance report in the pack', () => {
  it('matches the current pack; after a change run npm run -s pack -- report --markdown', () => {
    const printed = readFileSync('data/ukraine-peace-talks/README.md', 'utf8').trim();
    expect(printed).toBe(reportOf(pack, { markdown: true }).trim());
  });
});

describe('the published JSON Schema', () => {
  it.each([...publishedSchemas()])(
    '%s matches the model; after a change run npm run pack -- schema',
    (file, text) => {
      expect(readFileSync(`data/schema/${file}`, 'utf8')).toBe(text);
    },
  );
});
