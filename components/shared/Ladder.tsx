import type { Words } from '../../core/interface-words.ts';
import type { IssueView, PositionView } from '../../core/positions/view.ts';
import { inWords } from './localise.ts';
import { Text } from './Text.tsx';

const ranked = (position: PositionView): position is PositionView & { readonly rank: number } =>
  position.rank !== null;

/** The rank before the move to the rung that all standing positions share, or null if there is no such move. */
function previousRank({ standing, poles }: IssueView): number | null {
  const ranks = new Set(standing.map(({ rank }) => rank));
  const rank = standing[0]?.rank ?? null;
  const move = standing.map((position) => position.move).find((made) => made?.kind === 'moved');
  if (ranks.size !== 1 || rank === null || move?.kind !== 'moved') return null;
  return move.towards.en === poles?.a.en ? rank + move.steps : rank - move.steps;
}

/** The rungs between the two poles as dots, with the current and the previous one marked and named below. */
export function Ladder({ issue, words }: { readonly issue: IssueView; readonly words: Words }) {
  const { t } = words;
  const { poles } = issue;
  const reported = issue.standing.length === 0;
  const now = (reported ? issue.history.slice(-1) : issue.standing).filter(ranked);
  if (now.length === 0 || !poles) return null;
  const ranks = [...new Set(now.map(({ rank }) => rank))].sort((a, b) => a - b);
  const was = reported ? null : previousRank(issue);
  const [first] = ranks;
  const moved = was !== null && first !== undefined;
  const span = moved ? [Math.min(was, first), Math.max(was, first)] : [0, 0];
  const kind = (rank: number): string => {
    if (ranks.includes(rank)) return reported ? 'sp-rung-reported' : 'sp-rung-now';
    return moved && rank === was ? 'sp-rung-was' : '';
  };
  const inText = ranks.map((rank) => {
    const label = issue.rungs[rank];
    const step = [String(rank + 1), String(issue.rungs.length), label ? inWords(label, words) : ''];
    return t(reported ? 'ladder.reported' : 'ladder.step', step);
  });
  if (moved) inText.push(t('ladder.was', [String(was + 1)]));
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
      <div class="sp-poles">
        <span>
          <Text of={poles.a} words={words} />
        </span>
        <span>
          <Text of={poles.b} words={words} />
        </span>
      </div>
      <p class="sp-step">{inText.join(' · ')}</p>
    </div>
  );
}
