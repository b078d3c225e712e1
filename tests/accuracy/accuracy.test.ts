import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inLines } from '../../cli/document.ts';
import { indexWith } from '../core/packs.ts';
import { readPage } from './accuracy-page.ts';
import { PARTS } from './accuracy-parts.ts';
import { readKinds } from './kind-fixtures.ts';
import { measureKinds } from './kinds-report.ts';
import type { Entities, Kind, LabelledText } from './labelled.ts';
import { readFixtures } from './labelled-fixtures.ts';
import { parseLabels } from './parse-labels.ts';
import { fallen, readRecord, updated } from './record.ts';
import { judge } from './score.ts';
import { measure, ratesOf, tallyOf } from './tally.ts';

const entities: Entities = {
  classes: new Map([
    ['north', 'state'],
    ['south', 'state'],
    ['ada', 'person'],
    ['bridge-plan', 'proposal'],
  ]),
  aliases: new Map([['ada-lake', ['ada']]]),
  ignored: new Set(['weather']),
};

function labelled(marked: string): LabelledText {
  const { text, problems, ...labels } = parseLabels(marked);
  expect(problems).toEqual([]);
  const document = { file: 'made', id: 'made', lang: 'en', date: null, text, blocks: inLines(text) };
  return { ...labels, set: 'topic', document };
}

type Mark = readonly [words: string, entity: string, kind?: Kind];

/** Judges marks for one kind of mention. Each mark covers the first occurrence of its words in the text. */
function judged(text: LabelledText, marks: readonly Mark[], kind: Kind = 'named') {
  const mentions = marks.map(([words, entity, own = 'named']) => {
    const start = text.document.text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length, entity, kind: own, rule: 'name' as const };
  });
  const judgements = judge(text, mentions, kind, entities);
  return { ...tallyOf(judgements), mistakes: judgements.flatMap(({ mistake }) => mistake?.type ?? []) };
}

const NOTHING = { found: 0, wrong: 0, missed: 0, mistakes: [] };

describe('parseLabels', () => {
  it('returns the plain text and UTF-16 offsets into it', () => {
    const { text, labels, traps, optional, problems } = parseLabels(
      '🙂 [[Ada=ada]], [[~the mayor=ada]] of [[^Northtown=north]], ate [[!Ada’s Pie]] in [[?the north]].',
    );
    expect(text).toBe('🙂 Ada, the mayor of Northtown, ate Ada’s Pie in the north.');
    expect(labels.map(({ start, end, kind, entity }) => [text.slice(start, end), kind, entity])).toEqual([
      ['Ada', 'named', 'ada'],
      ['the mayor', 'descriptive', 'ada'],
      ['Northtown', 'metonym', 'north'],
    ]);
    expect(labels[0]?.start).toBe(3);
    expect(traps.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada’s Pie']);
    expect(optional.map(({ start, end }) => text.slice(start, end))).toEqual(['the north']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['It was [[Ada=ada.', 'the last label is not closed: write ]] after “It was Ada”.'],
    ['It was Ada]].', ']] after “It was Ada” has no matching [[.'],
    ['[[Ada [[Lake=ada]] spoke.', 'a label begins inside another after “Ada ”: close the first with ]].'],
    ['[[Ada]] spoke.', '[[Ada]] has no id: write [[Ada=id]].'],
    ['[[~the mayor=]] spoke.', '[[~the mayor=]] has no id: write [[~the mayor=id]].'],
    ['[[!Ada=ada]] spoke.', '[[!Ada=ada]] must not have an id: traps and optional spans have no entity.'],
    ['[[Ada =ada]] spoke.', '[[Ada =ada]] is empty, or starts or ends with a space'],
  ])('reports a label that cannot be read: %s', (marked, sentence) => {
    expect(parseLabels(marked).problems.join('\n')).toContain(sentence);
  });
});

describe('the score', () => {
  const text = labelled('[[Ada Lake=ada]] of [[^Northtown=north]] met [[~the southerners=south]].');

  it('counts a label as found once, if a mark is inside it, contains it or shares at least half with it', () => {
    expect(judged(text, [['Ada Lake', 'ada']])).toEqual({ ...NOTHING, found: 1 });
    expect(judged(text, [['Lake', 'ada']])).toEqual({ ...NOTHING, found: 1 });
    expect(judged(text, [['Ada Lake of', 'ada']])).toEqual({ ...NOTHING, found: 1 });
    const alone = labelled('[[Ada Lake=ada]] of nowhere spoke.');
    expect(judged(alone, [['Lake of nowhere', 'ada']])).toMatchObject({ found: 0, wrong: 1, missed: 1 });
    expect(
      judged(text, [
        ['Ada', 'ada'],
        ['Lake', 'ada'],
      ]),
    ).toMatchObject({ found: 1, wrong: 1, missed: 0, mistakes: ['duplicate'] });
    const far = labelled(`[[Ada=ada]] ${'and more '.repeat(8)}`);
    expect(judged(far, [[far.document.text.slice(0, 64), 'ada']])).toMatchObject({ missed: 1 });
  });

  it('counts a label of another kind as neither found nor missed', () => {
    expect(judged(text, [['Northtown', 'north', 'metonym']], 'metonym')).toEqual({ ...NOTHING, found: 1 });
    expect(judged(text, [], 'metonym')).toMatchObject({ missed: 1, mistakes: ['missed'] });
    expect(judged(text, [['the southerners', 'south']])).toMatchObject({ wrong: 0, missed: 1 });
    expect(judged(text, [['the southerners', 'south']], 'descriptive')).toEqual({ ...NOTHING, found: 1 });
  });

  it('counts a wrong mark under the kind of the mark', () => {
    const trap = labelled('They flew to [[!Northtown]] and home.');
    expect(judged(trap, [['Northtown', 'north', 'metonym']], 'metonym').mistakes).toEqual(['trap']);
    expect(judged(trap, [['Northtown', 'north', 'metonym']])).toEqual(NOTHING);
    expect(judged(trap, [['home', 'south']]).mistakes).toEqual(['spurious']);
  });

  it('counts a wrong entity on a named label as wrong, but on a description only if descriptions are scored', () => {
    expect(judged(text, [['Ada Lake', 'south']])).toMatchObject({
      mistakes: ['wrong entity', 'missed'],
      wrong: 1,
      missed: 1,
    });
    expect(judged(text, [['the southerners', 'north']])).toMatchObject({ wrong: 0, missed: 1 });
    expect(judged(text, [['the southerners', 'north', 'descriptive']], 'descriptive').wrong).toBe(1);
  });

  it('skips optional spans, ignored ids and unknown ids, but counts an unknown id on a trap', () => {
    const open = labelled('[[?The north]] likes [[!Ada’s Pie]] in rain.');
    expect(judged(open, [['north', 'north']])).toEqual(NOTHING);
    expect(judged(open, [['rain', 'weather']])).toEqual(NOTHING);
    expect(judged(open, [['rain', 'nobody']])).toEqual(NOTHING);
    expect(judged(open, [['Ada', 'nobody']]).mistakes).toEqual(['trap']);
  });

  it('resolves an alias to its id', () => {
    expect(judged(text, [['Ada Lake', 'ada-lake']])).toEqual({ ...NOTHING, found: 1 });
  });

  it('counts a label with counts: false as neither found nor missed', () => {
    const faint = { ...text, labels: text.labels.map((label) => ({ ...label, counts: false })) };
    expect(judged(faint, [])).toEqual(NOTHING);
    expect(judged(faint, [['Ada Lake', 'ada']])).toEqual(NOTHING);
  });

  it('computes precision, recall and their harmonic mean', () => {
    expect(ratesOf({ found: 6, wrong: 2, missed: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(ratesOf({ found: 0, wrong: 1, missed: 1 }).f1).toBe(0);
  });
});

describe('readFixtures', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'standpoint-accuracy-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const { pack } = indexWith([]);
  const entry = (id: string, text: string): string =>
    `- id: ${id}\n  set: topic\n  date: 2025-03-14\n  text: >-\n    ${text}\n`;

  it('takes the language from the file name and returns texts that a pack can be measured with', () => {
    writeFileSync(join(folder, 'de.yaml'), entry('de-1', '[[Nord=north]] und [[Süd=north]] und North.'));
    const set = readFixtures(pack, folder);
    expect(set.texts[0]?.document).toMatchObject({ id: 'de-1', lang: 'de', date: '2025-03-14' });
    expect(tallyOf(measure(pack, set).get('named') ?? [])).toEqual({ found: 1, wrong: 1, missed: 1 });
  });

  it('puts each line in a block, and both lines in one block if a label spans a line break', () => {
    const text = '|-\n    The\n    [[North=north]] and [[north\n    ern=north]] winds\n    blow.';
    writeFileSync(join(folder, 'en.yaml'), entry('en-1', text).replace('>-\n    ', ''));
    expect(readFixtures(pack, folder).texts[0]?.document.blocks).toEqual([
      { start: 0, text: 'The' },
      { start: 4, text: 'North and north\nern winds' },
      { start: 30, text: 'blow.' },
    ]);
  });

  it('names the file and the text of every label that cannot be read', () => {
    writeFileSync(
      join(folder, 'en.yaml'),
      entry('one', 'The [[North=nort]] and') + entry('one', 'the [[North=north.'),
    );
    writeFileSync(join(folder, 'fr.yaml'), entry('deux', 'Bien.').replace('2025-03-14', 'demain'));
    for (const sentence of [
      /en\.yaml: one: the pack has no id “nort”; nearest ids: north\.$/m,
      /en\.yaml: one: the last label is not closed: write \]\] after “the North/,
      /en\.yaml: one: another text has this id\.$/m,
      /fr\.yaml: text 1, date: is not a full date\. Each text needs /,
    ])
      expect(() => readFixtures(pack, folder)).toThrow(sentence);
  });
});

describe('readKinds', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'standpoint-kinds-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const { pack } = indexWith([]);

  it('takes a text without a label as a trap, and measures each kind on its own', () => {
    writeFileSync(
      join(folder, 'winds.yaml'),
      '- lang: en\n  text: "[[North=north]] spoke."\n- lang: en\n  text: "[[!North]] winds."\n',
    );
    writeFileSync(join(folder, 'calms.yaml'), '- lang: en\n  date: 2024-01-01\n  text: Nothing moved.\n');
    const kinds = readKinds(pack, undefined, folder);
    expect(kinds.map(({ kind }) => kind)).toEqual(['calms', 'winds']);
    expect(kinds[0]?.texts[0]?.document.date).toBe('2024-01-01');
    const [calms, winds] = measureKinds(pack, kinds);
    expect(calms).toMatchObject({ texts: 1, traps: 1, wrong: [] });
    expect(winds).toMatchObject({ texts: 2, traps: 1 });
    expect(winds?.wrong.map(({ text, mistakes }) => [text.document.id, mistakes])).toEqual([
      ['winds-2', ['trap: “North”, north']],
    ]);
  });

  it('names the file of a label that cannot be read, and the nearest kind', () => {
    writeFileSync(
      join(folder, 'winds.yaml'),
      '- lang: en\n  text: "[[North=nort]]"\n- lang: xx\n  text: A\n',
    );
    expect(() => readKinds(pack, undefined, folder)).toThrow(/winds\.yaml: text 2, lang: /);
    writeFileSync(join(folder, 'winds.yaml'), '- lang: en\n  text: "[[North=nort]]"\n');
    expect(() => readKinds(pack, undefined, folder)).toThrow(/winds-1: the pack has no id “nort”/);
    expect(() => readKinds(pack, 'wind', folder)).toThrow('there is no kind “wind”; nearest kinds: winds.');
  });
});

describe('npm run accuracy', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['tests/accuracy/accuracy.ts', ...args], { encoding: 'utf8' });

  it('measures a folder of labelled JSON and shows the worst mistakes in context', () => {
    const folder = mkdtempSync(join(tmpdir(), 'standpoint-gold-'));
    const texts = join(folder, 'texts');
    mkdirSync(texts);
    const gold = {
      id: 'one',
      lang: 'en',
      set: 'topic',
      date: '2025-03-14',
      text: 'Nobody met Qwertz there.',
      mentions: [{ start: 11, end: 17, entity: 'qwertz', kind: 'named', tier: 'core' }],
      not_mentions: [],
      optional: [],
    };
    writeFileSync(join(texts, 'one.json'), JSON.stringify(gold));
    writeFileSync(join(folder, 'entities.json'), '{"qwertz":{"class":"person"}}');
    const { stdout, stderr } = run('names', '--gold', texts);
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/named +– +0\.000 +0\.000 +0 +0 +1\n/);
    expect(stdout).toMatch(/Named, by class\n.*\n +person +–/);
    expect(stdout).toContain(
      '1 × missed (named): “Qwertz”, qwertz\n        one: …Nobody met [[Qwertz]] there.…',
    );
  });

  it('exits with code 2 and explains what is wrong with its arguments', () => {
    expect(run('--gold', 'nowhere')).toMatchObject({
      status: 2,
      stderr: 'accuracy: the folder nowhere cannot be read.\n',
    });
    expect(run('--worst', 'many').status).toBe(2);
    expect(run('--write', '--gold', 'data').status).toBe(2);
    expect(run('winds').stderr).toMatch(/^accuracy: “winds” is not a part: npm run -s accuracy/);
  });
});

describe('the record', () => {
  const record = { date: '2026-01-01', figures: { fell: 0.9, held: 0.8, old: 0.5 } };
  const figures = [
    { name: 'fell', value: 0.8994 },
    { name: 'held', value: 0.7996 },
    { name: 'new', value: 0.12345 },
  ];

  it('names each figure that fell by a thousandth or more', () => {
    expect(fallen(figures, record)).toEqual(['fell: fell from 0.900 (2026-01-01) to 0.899']);
  });

  it('takes new figures and keeps those that were not measured', () => {
    expect(updated(record, figures, '2026-02-02')).toEqual({
      date: '2026-02-02',
      figures: { fell: 0.899, held: 0.8, new: 0.123, old: 0.5 },
    });
  });
});

describe('docs/accuracy.md and the record', () => {
  const parts = Object.values(PARTS).map((part) => part({ worst: 0 }));

  it('has the tables for the current pack and texts; after a change run npm run -s accuracy -- --write', () => {
    const isSame = readPage() === parts.map(({ sections }) => sections).join('\n\n');
    expect(isSame, 'docs/accuracy.md is stale: run npm run -s accuracy -- --write').toBe(true);
  });

  it('has no figure that fell', () => {
    const figures = parts.flatMap((part) => part.figures);
    expect(fallen(figures, readRecord())).toEqual([]);
    for (const { name } of figures) expect(readRecord().figures).toHaveProperty([name]);
  });
});
