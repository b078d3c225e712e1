import type { Words } from '../../core/interface-words.ts';
import { OPEN_ISSUES } from '../../core/positions/constants.ts';
import { leadOf } from '../../core/positions/lead.ts';
import type { EntityView, IssueView, PositionView, SourceView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { answerLabel, publishedLabel, recordLabel } from './labels.ts';
import { inWords } from './localise.ts';

function sourceLine(source: SourceView, words: Words): string {
  const { t } = words;
  const head = [source.title, publishedLabel(source, words)].filter((part) => part !== null);
  // Without an address, the passage is what a reader can look for.
  const where = source.url ?? (source.passage === null ? '' : t('statement.quote', [source.passage]));
  return t('cite.source', [`${head.join('. ')}. ${where}`.trim()]);
}

function quoted({ quote }: PositionView, { t }: Words): string {
  if (!quote) return '';
  return t(quote.wording === 'original' ? 'statement.quote' : 'statement.translation', [quote.text]);
}

/** What stands, else the one position that sums up the issue. */
const toCite = (issue: IssueView): readonly PositionView[] =>
  issue.standing.length > 0 ? issue.standing : [leadOf(issue)].filter((lead) => lead !== null);

function statements(view: EntityView, words: Words, most: number): string[] {
  const { t } = words;
  const name = inWords(view.name, words);
  const day = (edtf: string) => printDate(edtf, words);
  if (view.type === 'actor')
    return view.issues.slice(0, most).flatMap((issue) =>
      toCite(issue).map((position) => {
        const head = [name, inWords(issue.title, words), day(position.date), recordLabel(position, t)];
        const said = [inWords(position.summary, words), quoted(position, words)].filter(Boolean).join(' ');
        return `${t('cite.position', head)}: ${said} ${sourceLine(position.source, words)}`;
      }),
    );
  const by = view.proposedBy.map((entity) => inWords(entity.name, words)).join(', ');
  const put = day(view.proposed);
  const answers = view.answers.map((answer) => {
    const head = [inWords(answer.from.name, words), name, day(answer.date), recordLabel(answer, t)];
    const said = `${answerLabel(answer.value, t)}. ${inWords(answer.summary, words)}`;
    return `${t('cite.answer', head)}: ${said} ${sourceLine(answer.source, words)}`;
  });
  const head = by === '' ? t('cite.plan', [name, put]) : t('cite.proposal', [name, by, put]);
  return [`${head}.`, ...answers];
}

/**
 * Returns a citation as plain text: an actor's standing positions on the first `issues` issues (else the last
 * one that ended or was reported), or a proposal and its answers, each with record class and source, and a last line
 * with the date.
 */
export function citationOf(view: EntityView, words: Words, issues = OPEN_ISSUES): string {
  const { t } = words;
  const end = t('cite.dossier', [printDate(view.asOf, words), printDate(view.coverage.to, words)]);
  return [...statements(view, words, issues), end].join('\n');
}
