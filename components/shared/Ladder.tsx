import type { Words } from '../../core/interface-words.ts';
import type { IssueView, PositionView, Step } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { inWords } from './localise.ts';
import { Poles } from './Poles.tsx';

const ranked = (position: PositionView): position is PositionView & { readonly rank: number } =>
  position.rank !== null;

/** The step before the move to the rung that all standing positions share, or null if there is no such move. */
function previousStep({ standing }: IssueView): Step | null {
  const ranks = new Set(standing.filter(ranked).map(({ rank }) => rank));
  const move = standing.map((position) => position.move).find((made) => made?.kind === 'moved');
  return ranks.size === 1 && move?.kind === 'moved' ? move.from : null;
}

/** The rungs between the two poles as dots, with the current and the previous one marked and named below. */
export function Ladder({ issue, words }: { readonly issue: IssueView; readonly words: Words }) {
  const { t } = words;
  const { poles } = issue;
  const stands = issue.standing.some(ranked);
  const now = (
    stands ? issue.standing : issue.ended.length > 0 ? issue.ended : issue.history.slice(-1)
  ).filter(ranked);
  if (now.length === 0 || !poles) return null;
  const ranks = [...new Set(now.map(({ rank }) => rank))].sort((a, b) => a - b);
  const was = stands ? previousStep(issue) : null;
  const [first] = ranks;
  const moved = was !== null && first !== undefined;
  const span = moved ? [Math.min(was.rank, first), Math.max(was.rank, first)] : [0, 0];
  const kind = (rank: number): string => {
    if (ranks.includes(rank)) return stands ? 'sp-rung-now' : 'sp-rung-reported';
    return rank === was?.rank ? 'sp-rung-was' : '';
  };
  const inText = now
    .filter(({ rank }, place) => now.findLastIndex((other) => other.rank === rank) === place)
    .map(({ rung, date, onRecord }) =>
      t(onRecord ? 'ladder.now' : 'ladder.reported', [
        rung ? inWords(rung, words) : '',
        printDate(date, words),
      ]),
    );
  if (moved) inText.push(t('ladder.was', [inWords(was.rung, words), printDate(was.date, words)]));
  return (
    <div class="sp-ladder">
      <div class="sp-rungs" aria-hidden="true">
        {issue.rungs.map((rung, rank) => [
          rank > 0 && (
            <b
              key={`to ${rung.en}`}
              class={rank > (span[0] ?? 0) && rank <= (span[1] ?? 0) ? 'sp-path' : ''}
            />
          ),
          <i key={rung.en} class={kind(rank)} />,
        ])}
      </div>
      <Poles poles={poles} words={words} />
      <p class="sp-step">{inText.join(' · ')}</p>
    </div>
  );
}
