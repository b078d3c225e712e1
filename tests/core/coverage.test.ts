import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { readDate } from '../../core/dates.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';

const pack = loadPack();
const index = indexPack(pack);

/** The first days of the months from February 2025 to the end of the coverage. */
const months: string[] = [];
for (let month = 1; ; month++) {
  const first = new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10);
  if (first > pack.coverage.to) break;
  months.push(first);
}

const ACTORS = [
  ...['volodymyr-zelensky', 'vladimir-putin', 'donald-trump', 'kremlin'],
  ...['ukraine', 'russia', 'united-states', 'european-union'],
];
const ISSUES = [
  ...[
    'ceasefire',
    'territory',
    'security-guarantees',
    'sanctions',
    'negotiation-format',
    'presidents-contact',
  ],
];

const hasStanding = (entity: string, issue: string, date: string): boolean => {
  const asked = { entity, date, inFull: [issue], paragraphIssues: [], headingIssues: [], pageIssues: [] };
  const view = viewOf(index, asked);
  return view?.type === 'actor' && view.issues.some((one) => one.issue === issue && one.standing.length > 0);
};

describe('the dossier from February 2025 on', () => {
  it.each(months)('says on %s where the main actors stand on the main issues', (date) => {
    const pairs = ACTORS.flatMap((actor) => ISSUES.map((issue) => [actor, issue] as const));
    expect(pairs.filter(([actor, issue]) => hasStanding(actor, issue, date)).length).toBeGreaterThanOrEqual(
      40,
    );
  });

  it('has an entry in every month', () => {
    const entered = new Set(pack.positions.map(({ date }) => date.slice(0, 7)));
    expect(months.map((first) => first.slice(0, 7)).filter((month) => !entered.has(month))).toEqual([]);
  });

  it('claims no coverage beyond its last entry', () => {
    const end = readDate(pack.coverage.to).latest ?? Number.POSITIVE_INFINITY;
    const days = [...pack.positions, ...pack.acts].map(({ date }) => readDate(date).latest ?? 0);
    expect(end).toBeLessThanOrEqual(Math.max(...days));
  });
});
