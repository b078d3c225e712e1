import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { ENGLISH } from '../../cli/read-messages.ts';
import {
  ARTICLE_DATES,
  FIRST_COMPARED,
  MOST_COMPARED,
  OF_RESTATED,
  ON_RECORD,
  PAGE_ISSUES,
  RANKING,
} from '../../core/positions/constants.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import type { IssueView, Move } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { words } from '../components/english.ts';

const page = readFileSync(new URL('../../docs/methodology.md', import.meta.url), 'utf8');
const { t } = words;

/** Returns the cells of the table under a heading, without the header row. */
function tableUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const column = (heading: string, place: number): string[] =>
  tableUnder(heading).map((cells) => cells[place] ?? '');

describe('the methodology page', () => {
  it('lists every class and whether it counts', () => {
    expect(tableUnder('What counts').map(([name, counts]) => [name, counts === 'on record'])).toEqual(
      Object.entries(ON_RECORD),
    );
  });

  it('lists every label of a move as the interface shows it', () => {
    const conditions: Record<(typeof OF_RESTATED)[number], string> = {
      added: t('move.conditionAdded'),
      dropped: t('move.conditionDropped'),
      changed: t('move.conditionChanged'),
    };
    expect(column('What moved', 0)).toEqual([
      t('move.restated'),
      ...OF_RESTATED.map((kind) => conditions[kind]),
      'From “…” to “…”',
      t('move.returned'),
      t('move.orderUnknown'),
      t('move.stepBetween'),
    ]);
  });

  it('lists every way in which a position ends', () => {
    expect(column('How a position ends', 0)).toEqual(
      ['ended.deadline', 'ended.lapsed', 'ended.withdrawn', 'ended.government'].map((key) =>
        t(key, ['', ''])
          .replace(/[(,].*/, '')
          .trim(),
      ),
    );
  });

  it('lists every place where the article date can lie relative to the coverage', () => {
    expect(column("The article's day and the dossier's end", 0)).toEqual([...ARTICLE_DATES]);
  });

  it('lists the ranking of issues with the flags of the interface', () => {
    const flags: Record<(typeof RANKING)[number], string> = {
      paragraph: t('issue.inParagraph'),
      heading: t('issue.inHeading'),
      page: t('issue.onPage'),
      recent: '',
    };
    expect(column('Which issue comes first', 1)).toEqual(RANKING.map((reason) => flags[reason]));
  });

  it('states the current limits', () => {
    expect(page).toContain(`among the ${PAGE_ISSUES} issues`);
    expect(page).toContain(`Up to ${MOST_COMPARED} actors`);
    expect(page).toContain(`the ${FIRST_COMPARED} states and organisations`);
  });

  it('uses the flags and labels of the interface', () => {
    for (const key of ['issue.offRecord', 'issue.changed'])
      expect(page.toLowerCase()).toContain(`“${t(key)}”`);
  });
});

describe('the example', () => {
  const index = indexPack(loadPack());
  const issueAt = (date: string): IssueView | undefined => {
    const asked = { entity: 'ukraine', date, paragraphIssues: ['ceasefire'], headingIssues: [] };
    const view = viewOf(index, asked);
    return view?.type === 'actor' ? view.issues[0] : undefined;
  };
  const said = (move: Move | null): string => {
    if (move?.kind === 'moved')
      return t(
        'move.moved',
        [move.from, move.to].flatMap(({ rung, date }) => [rung.en, printDate(date, ENGLISH)]),
      );
    return move?.kind === 'order-unknown' ? t('move.orderUnknown') : (move?.kind ?? '');
  };
  const steps = issueAt('2025-03-14')?.history ?? [];

  it('has the steps, dates and moves of the dossier', () => {
    // The space around the dash of a date range depends on the locale data of the runtime.
    const tight = (cells: (string | undefined)[]) => cells.map((cell) => cell?.replace(/\s*–\s*/g, '–'));
    expect(tableUnder('An example').map(tight)).toEqual(
      steps.map((step) =>
        tight([printDate(step.date, ENGLISH), step.rung?.en ?? 'on no step', step.class, said(step.move)]),
      ),
    );
  });

  it.each([
    ['2024-11-30', [0], true],
    ['2025-03-08', [1, 3], true],
    ['2025-03-14', [1, 5], false],
  ] as const)('states the standing positions on %s', (date, lines, changed) => {
    const issue = issueAt(date);
    expect(issue?.standing.map(({ id }) => id)).toEqual(lines.map((line) => steps[line]?.id));
    expect(issue).toMatchObject({ ageMonths: null, changedSince: changed });
    expect(page).toContain(`**${printDate(date, ENGLISH)}**`);
  });
});
