import { parseArgs } from 'node:util';
import { count } from '../authoring/commands/count.ts';
import { runCommand, UsageError } from '../authoring/commands/run-command.ts';
import { loadPack } from '../authoring/load-pack.ts';
import { parseDate } from '../core/dates.ts';
import { lookUpIn } from '../core/lookup.ts';
import { viewOf } from '../core/positions/entity.ts';
import { allLines } from '../core/positions/lines.ts';
import { indexPack, type PackIndex } from '../core/positions/pack-index.ts';
import type { ActorView, IssueView, PositionView, ProposalView } from '../core/positions/view.ts';
import { printDate } from '../core/print-date.ts';
import { endingLabel, kindLabel, outcomeLabel } from '../core/statement-words.ts';
import { printMoves } from './dossier-moves.ts';
import { nearest } from './nearest.ts';
import { ENGLISH } from './read-messages.ts';

const firstFive = (ids: readonly string[]): string => ids.slice(0, 5).join(', ');

/** Id of the entity that a word refers to: the word if it is an id, else the only result of a look-up. */
function entityOf(index: PackIndex, word: string): string {
  if (index.actors.has(word) || index.proposals.has(word)) return word;
  const lines = allLines(index).filter((line) => line.type !== 'issue');
  const ids = lines.map(({ id }) => id);
  const found = lookUpIn([{ index, lines }])(word);
  if (found.length === 1 && found[0]) return found[0].id;
  if (found.length > 0)
    throw new UsageError(
      `“${word}” matches several entities: ${firstFive(found.map(({ id }) => id))}; use one of these ids.`,
    );
  throw new UsageError(
    `the pack has no entity “${word}”; the closest matches are ${firstFive(nearest(word, ids))}.`,
  );
}

const asJson = (position: PositionView) => ({
  id: position.id,
  date: position.date,
  class: position.class,
  rung: position.rung?.en ?? null,
  rank: position.rank,
  kind: position.kind,
  headline: position.headline.en,
  conditions: position.conditions.map(({ relation, text }) => `${relation}: ${text.en}`),
  scope: position.scope.map(({ en }) => en),
  ended: position.ended && { ...position.ended, government: position.ended.government?.en ?? null },
  records: position.records.map(({ id }) => id),
  speaker: position.speaker?.id ?? null,
  summary: position.summary.en,
  source: position.source.id,
});

const issueAsJson = (issue: IssueView) => ({
  issue: issue.issue,
  standing: issue.standing.map(asJson),
  history: issue.history.map(asJson),
  moves: issue.history.map(({ id, move }) => ({ position: id, move })),
  later: issue.later.map((position) => ({ ...asJson(position), move: position.move })),
});

function moveInWords({ move }: PositionView): string {
  if (!move) return '';
  if (move.kind === 'restated' && move.conditions) return ` [restated, condition ${move.conditions}]`;
  if (move.kind !== 'moved') return ` [${move.kind.replace('-', ' ')}]`;
  const [from, to] = [move.from, move.to].map(
    ({ rung, date }) => `“${rung.en}” (${printDate(date, ENGLISH)})`,
  );
  return ` [from ${from} to ${to}]`;
}

function line(position: PositionView, mark: string): string {
  const who = position.speaker ? `${position.speaker.name.en}: ` : '';
  const how = position.onRecord
    ? position.class
    : `${position.class}${position.reportedBy ? `, according to ${position.reportedBy}` : ''}`;
  const more = position.records.length > 0 ? `, ${count(position.records.length + 1, 'record')}` : '';
  const kind = kindLabel(position.kind, ENGLISH.t);
  const ended = position.ended ? ` [${endingLabel(position.ended, ENGLISH)}]` : '';
  return `  ${mark} ${printDate(position.date, ENGLISH).padEnd(24)} ${who}${position.summary.en} (${kind ? `${kind}, ` : ''}${how}${more})${moveInWords(position)}${ended}`;
}

/** What stands on an issue, in a few words; what was found otherwise if nothing does. */
function inBrief({ standing, ended, history }: IssueView, asOf: string): string {
  const day = printDate(asOf, ENGLISH);
  if (standing.length > 0) return standing.map(({ headline }) => headline.en).join(' / ');
  if (ended.length > 0)
    return `nothing stands on ${day}; earlier: ${ended.map(({ headline }) => headline.en).join(' / ')}`;
  if (history.length === 0) return `nothing found up to ${day}`;
  return history.some(({ onRecord }) => onRecord)
    ? 'only forecasts and observations'
    : 'nothing on record, only reported';
}

function silenceInWords({ silence }: IssueView): string[] {
  if (!silence) return [];
  const { upTo, unread } = silence;
  return [
    ...(upTo === null ? [] : [ENGLISH.t('silence.upTo', [printDate(upTo, ENGLISH)])]),
    ...(unread
      ? [ENGLISH.t('silence.unread', [printDate(unread.from, ENGLISH), printDate(unread.to, ENGLISH)])]
      : []),
  ].map((sentence) => `    ${sentence}`);
}

function printActor(view: ActorView): string {
  const issues = view.issues.map((issue) => {
    const standing = new Set(issue.standing.map((position) => position.id));
    const head = `${issue.title.en}${issue.changedSince ? ' · changed since' : ''}`;
    return [
      '',
      `${head}: ${inBrief(issue, view.asOf)}`,
      ...issue.history.map((position) => line(position, standing.has(position.id) ? '●' : '○')),
      ...silenceInWords(issue),
      ...issue.later.map((position) => line(position, '→')),
    ].join('\n');
  });
  return [[view.name.en, view.role?.en].filter(Boolean).join(', '), asOfLine(view), ...issues].join('\n');
}

function printProposal(view: ProposalView): string {
  const who = view.proposedBy.map((actor) => actor.name.en).join(', ');
  return [
    `${view.name.en}: ${who ? `put forward by ${who}` : 'proposer not documented'}, ${printDate(view.proposed, ENGLISH)}`,
    asOfLine(view),
    ...view.points.map(
      ({ text, issue, rung, outcome }) =>
        `  • ${text.en}${rung ? ` (${issue?.en}: ${rung.en})` : ''}${outcome ? ` [${outcomeLabel(outcome.value, ENGLISH.t)}]` : ''}`,
    ),
    ...view.stages.map(
      (stage) =>
        `  ${printDate(stage.date, ENGLISH)}: ${stage.state}${stage.note ? `. ${stage.note.en}` : ''}`,
    ),
    ...view.answers.map(
      (answer) =>
        `  ${answer.from.name.en}, ${printDate(answer.date, ENGLISH)}: ${answer.summary.en} (${answer.class})`,
    ),
    ...view.laterAnswers.map(
      (answer) =>
        `→ ${answer.from.name.en}, ${printDate(answer.date, ENGLISH)}: ${answer.summary.en} (${answer.class})`,
    ),
  ].join('\n');
}

function asOfLine({ asOf, coverage }: ActorView | ProposalView): string {
  const ends = `this dossier ends on ${printDate(coverage.to, ENGLISH)}`;
  return coverage.article === 'after'
    ? `Latest documented positions; ${ends}`
    : `As of ${printDate(asOf, ENGLISH)}; ${ends}`;
}

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      moves: { type: 'boolean', default: false },
      date: { type: 'string' },
    },
  });
  const [word] = positionals;
  if (values.moves && word === undefined) return console.log(printMoves(indexPack(loadPack())));
  if (word === undefined || positionals.length > 1)
    throw new UsageError(
      'name one entity: npm run -s dossier -- ENTITY [--date YYYY-MM-DD] [--json]; or list all moves: npm run -s dossier -- --moves',
    );
  const date = values.date ?? null;
  if (date !== null && parseDate(date)?.precision !== 'day')
    throw new UsageError(`“${date}” is not a full date: use --date YYYY-MM-DD.`);
  const index = indexPack(loadPack());
  const view = viewOf(index, { entity: entityOf(index, word), date, paragraphIssues: [], headingIssues: [] });
  if (!view) return;
  if (!values.json) return console.log(view.type === 'actor' ? printActor(view) : printProposal(view));
  const { id, coverage, asOf, ...rest } = view;
  const body =
    rest.type === 'actor'
      ? { issues: rest.issues.map(issueAsJson) }
      : { points: rest.points, stages: rest.stages, answers: rest.answers, later: rest.laterAnswers };
  console.log(JSON.stringify({ entity: id, date, asOf, coverage, ...body }, null, 1));
});
