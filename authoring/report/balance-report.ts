import { isoOfDay } from '../../core/dates.ts';
import type { Pack } from '../../core/pack/model.ts';
import { sourceDaysOf } from '../../core/positions/source-days.ts';
import { type Balance, balanceOf, NO_SIDE, type Tally } from './balance.ts';
import { asMarkdown, asText, type Table } from './text-table.ts';

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

function tallyTable(
  title: string,
  what: string,
  tallies: readonly Tally[],
  nameOf: (id: string) => string,
): Table {
  return {
    title,
    head: [what, 'positions', 'on record', 'quoted', 'on a rung'],
    rows: tallies.map(({ id, positions, onRecord, quoted, onRung }) => [
      nameOf(id),
      positions,
      onRecord,
      quoted,
      onRung,
    ]),
  };
}

/** The positions of each month: a column for each main side, one for everybody else, and their sum. */
function monthTable({ mainSides }: Pack, { byMonth }: Balance, nameOf: (id: string) => string): Table {
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  return {
    title: 'Positions by month and side',
    head: ['month', ...mainSides.map(nameOf), 'others', 'all'],
    rows: byMonth.map(({ month, sides }) => {
      const all = sum([...sides.values()]);
      const main = mainSides.map((side) => sides.get(side) ?? 0);
      return [month, ...main, all - sum(main), all];
    }),
  };
}

function tablesOf(pack: Pack, balance: Balance): Table[] {
  const names = new Map<string, string>([
    [NO_SIDE, 'no state or organisation'],
    ...pack.actors.map(({ id, name }): [string, string] => [id, name.en]),
  ]);
  const titles = new Map(pack.issues.map(({ id, title }) => [id, title.en]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const asIs = (id: string): string => id;
  const { all } = balance;
  const answers = pack.proposals.reduce((sum, proposal) => sum + proposal.answers.length, 0);
  return [
    {
      title: 'Counts',
      head: ['what', 'number', 'share of positions'],
      rows: [
        ['actors', pack.actors.length, ''],
        ['proposals', pack.proposals.length, ''],
        ['answers to proposals', answers, ''],
        ['issues', pack.issues.length, ''],
        ['sources', pack.sources.length, ''],
        ['sources with an address', pack.sources.filter(({ url }) => url !== null).length, ''],
        ['positions', all.positions, ''],
        ['positions on record', all.onRecord, share(all.onRecord, all.positions)],
        ['positions on a rung', all.onRung, share(all.onRung, all.positions)],
      ],
    },
    tallyTable('Positions by side', 'side', balance.bySide, nameOf),
    monthTable(pack, balance, nameOf),
    tallyTable('Positions by text or outlet', 'text or outlet', balance.bySource, asIs),
    tallyTable('Positions by issue', 'issue', balance.byIssue, titleOf),
    tallyTable('Positions by class', 'class', balance.byClass, asIs),
    tallyTable('Positions by kind', 'kind', balance.byKind, asIs),
    {
      title: 'Periods of more than a month without a source',
      head: ['from', 'to'],
      rows: sourceDaysOf(pack).unread.map(({ from, to }) => [isoOfDay(from), isoOfDay(to)]),
    },
    {
      title: 'Actors without a position',
      head: ['actor', 'kind'],
      rows: balance.withoutPosition.map((id) => [
        nameOf(id),
        pack.actors.find((actor) => actor.id === id)?.kind ?? '',
      ]),
    },
    {
      title: 'Issues on which a main side has no position',
      head: ['side', 'number', 'issues'],
      rows: balance.silent.map(({ side, issues }) => [
        nameOf(side),
        issues.length,
        issues.map(titleOf).join('; ') || 'none',
      ]),
    },
  ];
}

/**
 * The coverage and balance of a pack, as tables of plain text or as a Markdown page. A position counts once
 * for each side that holds it; see {@link balanceOf}.
 */
export function reportOf(pack: Pack, { markdown = false }: { readonly markdown?: boolean } = {}): string {
  const tables = tablesOf(pack, balanceOf(pack));
  if (!markdown) return tables.map(asText).join('\n\n');
  const counting =
    'A position counts once for each side that holds it. A holder’s side is the state or organisation to which its roles ' +
    'belonged on the date of the position, directly or through an office. Nothing is quoted from a machine translation, so a ' +
    'side that is mostly known from one is quoted less often. Printed by ' +
    '`npm run -s pack -- report --markdown`.';
  return [`# ${pack.title.en}: coverage and balance`, counting, ...tables.map(asMarkdown)].join('\n\n');
}
