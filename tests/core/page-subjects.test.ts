import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { pageSubjects } from '../../core/positions/page-subjects.ts';
import { filesWith, indexWith } from './packs.ts';

const MOVED = [
  { id: 'first', date: '2022-03', rung: 'north' },
  { id: 'moved', date: '2025-06', rung: 'shared' },
];
const date = '2025-02-06';

describe('the subjects of a page', () => {
  it('name who of the page stands on each of its issues, and what changed since', () => {
    const found = pageSubjects(indexWith(MOVED), { entities: ['north', 'nobody'], issues: ['bridge'], date });
    expect(found.subjects).toEqual([
      {
        issue: 'bridge',
        title: { en: 'The bridge' },
        held: [
          {
            ...{ entity: 'north', name: { en: 'North' }, date: '2022-03', changed: true },
            headline: { en: 'Headline first' },
          },
        ],
      },
    ]);
    expect(found.changes.map(({ entity, issue }) => [entity, issue])).toEqual([['north', 'bridge']]);
  });

  it('leave out issues on which nobody of the page stands as of the article', () => {
    const ask = (day: string) =>
      pageSubjects(indexWith(MOVED.slice(1)), {
        entities: ['north'],
        issues: ['bridge', 'no-such'],
        date: day,
      });
    expect(ask('2025-02-06').subjects).toEqual([]);
    expect(ask('2025-07-01').subjects.map(({ issue }) => issue)).toEqual(['bridge']);
  });

  it('list a statement once, for its speaker if the page names the speaker', () => {
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
      pageSubjects(index, { entities, issues: ['bridge'], date }).subjects[0]?.held.map(
        ({ entity }) => entity,
      );
    expect(who(['north'])).toEqual(['north']);
    expect(who(['north', 'president'])).toEqual(['president']);
    expect(who(['president', 'north'])).toEqual(['president']);
  });

  it('come with the changes on them first, and agree with the cards', () => {
    const index = indexPack(loadPack());
    const entities = ['russia', 'ukraine', 'volodymyr-zelensky', 'vladimir-putin', 'donald-trump'];
    const issues = ['territory', 'ceasefire'];
    const { changes, subjects } = pageSubjects(index, { entities, issues, date: '2024-11-20' });
    const places = changes.map(({ issue }) =>
      issues.includes(issue) ? issues.indexOf(issue) : issues.length,
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeLessThan(issues.length);
    expect(subjects.map(({ issue }) => issue)).toEqual(issues);
    for (const { issue, held } of subjects)
      for (const { entity, headline } of held) {
        const view = viewOf(index, { entity, date: '2024-11-20', paragraphIssues: [], headingIssues: [] });
        const own = view?.type === 'actor' ? view.issues.find((each) => each.issue === issue) : undefined;
        expect(own?.standing.map((position) => position.headline)).toContainEqual(headline);
      }
  });
});
