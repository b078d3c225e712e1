import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { changedOn, changesAfter } from '../../core/positions/changes-after.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { filesWith, indexWith } from './packs.ts';

const changed = (positions: Parameters<typeof indexWith>[0], date: string | null): string[] =>
  changesAfter(indexWith(positions), { entities: ['north', 'nobody'], date, subjects: [] }).map(
    ({ entity }) => entity,
  );

const MOVED = [
  { id: 'first', date: '2022-03', rung: 'north' },
  { id: 'moved', date: '2025-06', rung: 'shared' },
];

describe('the actors that changed after an article', () => {
  it('include an actor who is certainly on another rung after the article date', () => {
    expect(changed(MOVED, '2025-02-06')).toEqual(['north']);
  });

  it('exclude an actor who restates a position, is only reported to have moved, or may have moved before the article', () => {
    const then = (later: object) =>
      changed([MOVED[0], { ...MOVED[1], ...later }] as typeof MOVED, '2025-06-10');
    expect(then({ date: '2025-07', rung: 'north' })).toEqual([]);
    expect(then({ date: '2025-07', class: 'reported', reportedBy: 'a paper' })).toEqual([]);
    expect(then({ date: '2025-06' })).toEqual([]);
    expect(then({ date: '2025-07' })).toEqual(['north']);
  });

  it('are an empty list if the page has no date or is newer than the dossier', () => {
    expect(changed(MOVED, null)).toEqual([]);
    expect(changed(MOVED, '2026-03-01')).toEqual([]);
  });

  it('name the issue, the headlines before and after the change, and its day', () => {
    const asked = { entities: ['north'], date: '2025-02-06', subjects: [] };
    expect(changesAfter(indexWith(MOVED), asked)).toEqual([
      {
        entity: 'north',
        name: { en: 'North' },
        issue: 'bridge',
        title: { en: 'The bridge' },
        from: { en: 'Headline first' },
        to: { en: 'Headline moved' },
        date: '2025-06',
      },
    ]);
  });

  it('name the position on the same subject that changed, whatever came last on another', () => {
    const index = indexWith([
      MOVED[0] as (typeof MOVED)[number],
      { id: 'other', date: '2024-06', rung: 'south', scope: ['other-bridge'] },
      MOVED[1] as (typeof MOVED)[number],
    ]);
    const [change] = changesAfter(index, { entities: ['north'], date: '2025-02-06', subjects: [] });
    expect(change?.from).toEqual({ en: 'Headline first' });
    expect(change?.to).toEqual({ en: 'Headline moved' });
  });

  it('are listed for a state only if the page does not name the person who made them', () => {
    const [spoken] = filesWith(
      MOVED.map((each) => ({ ...each, speaker: 'president', holders: ['president', 'north'] })),
    ).filter(({ path }) => path === 'actors/north.yaml');
    const president = {
      path: 'actors/president.yaml',
      text: (spoken?.text ?? '')
        .replace('id: north\nkind: state', 'id: president\nkind: person')
        .replaceAll('North', 'President')
        .replace(', variants: [Nord]', ''),
    };
    const index = indexWith([], [president]);
    const who = (entities: string[]) =>
      changesAfter(index, { entities, date: '2025-02-06', subjects: [] }).map(({ entity }) => entity);
    expect(who(['north'])).toEqual(['north']);
    expect(who(['north', 'president'])).toEqual(['president']);
  });

  it('are listed for a state too if the person who made them had changed before', () => {
    const spoken = filesWith([
      { id: 'first', date: '2022-03', rung: 'north' },
      { id: 'moved', date: '2025-06', rung: 'shared', speaker: 'president', holders: ['president', 'north'] },
    ]);
    const president = {
      path: 'actors/president.yaml',
      text: (
        filesWith([
          { id: 'p-first', date: '2022-04', rung: 'shared', speaker: 'president', holders: ['president'] },
          { id: 'p-moved', date: '2025-03', rung: 'south', speaker: 'president', holders: ['president'] },
        ]).find(({ path }) => path === 'actors/north.yaml')?.text ?? ''
      )
        .replace('id: north\nkind: state', 'id: president\nkind: person')
        .replaceAll('North', 'President')
        .replace(', variants: [Nord]', ''),
    };
    const north = spoken.find(({ path }) => path === 'actors/north.yaml')?.text ?? '';
    const [first, moved] = north.split('\n').filter((line) => line.startsWith('  - {"id"'));
    const index = indexWith(
      [],
      [
        { ...president, text: president.text.replace('positions:', `positions:\n${moved}`) },
        { path: 'months/2025-01.yaml', text: `positions:\n${first}\n` },
      ],
    );
    const changes = changesAfter(index, {
      entities: ['north', 'president'],
      date: '2025-02-06',
      subjects: [],
    });
    expect(changes.map(({ entity, to }) => [entity, to.en])).toEqual([
      ['north', 'Headline moved'],
      ['president', 'Headline p-moved'],
    ]);
  });

  it('are the issues that the cards of the shipped actors call changed', () => {
    const index = indexPack(loadPack());
    const date = '2024-11-20';
    const flagged = [...index.actors.keys()].flatMap((entity) => {
      const view = viewOf(index, { entity, date, paragraphIssues: [], headingIssues: [] });
      const issues = view?.type === 'actor' ? view.issues.filter((issue) => issue.changedSince) : [];
      return issues.map(({ issue }) => `${entity} ${issue}`);
    });
    const listed = [...index.actors.keys()].flatMap((entity) =>
      changesAfter(index, { entities: [entity], date, subjects: [] }).map(
        ({ issue }) => `${entity} ${issue}`,
      ),
    );
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.toSorted()).toEqual(flagged.toSorted());
  });
});

describe('the subjects of a page', () => {
  const index = indexPack(loadPack());
  const asked = { entities: [...index.actors.keys()], date: '2023-06-01' };
  const all = changesAfter(index, { ...asked, subjects: [] });
  const issues = [...new Set(all.map(({ issue }) => issue))];

  it('come first in the list of changes, which otherwise keeps its order', () => {
    const subjects = [issues.at(-1), issues.at(-2)] as string[];
    const listed = changesAfter(index, { ...asked, subjects });
    const on = (issue: string | undefined) => all.filter((change) => change.issue === issue);
    const others = all.filter(({ issue }) => !subjects.includes(issue));
    expect(issues.length).toBeGreaterThanOrEqual(3);
    expect(listed).toEqual([...on(subjects[0]), ...on(subjects[1]), ...others]);
  });

  it('decide whose change is marked on the page', () => {
    fc.assert(
      fc.property(fc.subarray([...issues, 'no-such-issue']), (subjects) => {
        const marked = changedOn(index, subjects, asked);
        const expected = all.filter(({ issue }) => subjects.includes(issue)).map(({ entity }) => entity);
        expect(marked.toSorted()).toEqual([...new Set(expected)].toSorted());
      }),
      { numRuns: 20 },
    );
    expect(changedOn(index, [], asked)).toEqual([]);
    expect(changedOn(index, issues, { ...asked, date: null })).toEqual([]);
  });
});
