import type { Words } from '../../core/interface-words.ts';
import type { IssueView } from '../../core/positions/view.ts';
import { Poles } from '../shared/Poles.tsx';
import type { Place } from './glance.ts';

type Props = { readonly issue: IssueView; readonly places: readonly Place[]; readonly words: Words };

/** The scale of an issue with its ends named: where the position is, was before, and went after the article. */
export function Scale({ issue, places, words }: Props) {
  const { poles, rungs } = issue;
  if (!poles || places.length === 0) return null;
  const last = rungs.length - 1;
  const at = (rank: number): string => `${(100 * rank) / last}%`;
  const from = (as: Place['as']): number | undefined => places.find((place) => place.as === as)?.rank;
  const now = from('now') ?? from('last') ?? 0;
  const way = (as: 'before' | 'since') => {
    const other = from(as);
    if (other === undefined) return null;
    const [start, end] = [Math.min(now, other), Math.max(now, other)];
    const style = { insetInlineStart: at(start), inlineSize: `${(100 * (end - start)) / last}%` };
    return <b class={`sp-way sp-way-${as}`} style={style} />;
  };
  return (
    <div class="sp-scale">
      <div class="sp-rail" aria-hidden="true">
        {way('before')}
        {way('since')}
        {rungs.map((rung, rank) => (
          <i key={rung.en} style={{ insetInlineStart: at(rank) }} />
        ))}
        {places.map(({ rank, as }) => (
          <i key={as} class={`sp-place-${as}`} style={{ insetInlineStart: at(rank) }} />
        ))}
      </div>
      <Poles poles={poles} words={words} />
    </div>
  );
}
