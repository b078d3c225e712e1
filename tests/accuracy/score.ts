import type { Mention } from '../../core/matching/mention.ts';
import type { Entities, Kind, Label, LabelledText, Span } from './labelled.ts';

/** A mistake in a text. `context` is the text around it, with the mistaken words in double brackets. */
export type Mistake = {
  readonly type: 'missed' | 'spurious' | 'trap' | 'wrong entity' | 'duplicate';
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly entity: string;
  readonly why: string;
  readonly context: string;
};

/** One judgement: a label that was found or missed, or a wrong mark. */
export type Judgement = {
  readonly verdict: 'found' | 'wrong' | 'missed';
  readonly language: string;
  readonly set: string;
  readonly class: string;
  readonly mistake?: Mistake;
};

const overlap = (one: Span, other: Span): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

/**
 * Two spans agree if one contains the other and is at most 60 UTF-16 units longer, or if their overlap
 * is at least half of their union.
 */
function agree(one: Span, other: Span): boolean {
  const shared = overlap(one, other);
  if (shared <= 0) return false;
  const lengths = [one.end - one.start, other.end - other.start] as const;
  if (lengths.includes(shared)) return Math.max(...lengths) - shared <= 60;
  return shared / (lengths[0] + lengths[1] - shared) >= 0.5;
}

const contextOf = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 30)}`.replace(
    /\s+/g,
    ' ',
  );

/**
 * Judges the marks of one text for one kind. A mark that finds a label of another kind is neither right nor
 * wrong. A wrong mark counts only under its own kind. A mark with an unknown id counts only if it overlaps a trap.
 */
export function judge(
  { document, set, labels, traps, optional }: LabelledText,
  mentions: readonly Mention[],
  kind: Kind,
  { classes, aliases, ignored }: Entities,
): Judgement[] {
  const { id, lang, text } = document;
  const judgements: Judgement[] = [];
  const found = new Set<Label>();
  const isScored = (label: Label): boolean => label.kind === kind && label.counts;
  const add = (verdict: Judgement['verdict'], entity: string, mistake?: Mistake): void => {
    const group = { language: lang, set, class: classes.get(entity) ?? 'unknown' };
    judgements.push({ verdict, ...group, ...(mistake && { mistake }) });
  };
  const mistakeAt = (type: Mistake['type'], span: Span, entity: string, why: string): Mistake => {
    const place = { text: text.slice(span.start, span.end), context: contextOf(text, span) };
    return { type, id, lang, entity, why, ...place };
  };

  const judgeMark = (mark: Mention): void => {
    const meant = aliases.get(mark.entity) ?? [mark.entity];
    const isMeant = (label: Label): boolean => meant.includes(label.entity);
    const touches = (span: Span): boolean => overlap(mark, span) > 0;
    if (meant.some((entity) => ignored.has(entity))) return;
    const weight = (label: Label): number => overlap(mark, label) + (isScored(label) ? 0.5 : 0);
    const [best] = labels
      .filter((label) => !found.has(label) && isMeant(label) && agree(mark, label))
      .sort((one, other) => weight(other) - weight(one));
    if (best) {
      found.add(best);
      if (isScored(best)) add('found', best.entity);
      return;
    }
    const trap = traps.find(touches);
    const isKnown = classes.size === 0 || meant.some((entity) => classes.has(entity));
    if (!isKnown && !trap) return;
    const same = labels.some((label) => found.has(label) && isMeant(label) && touches(label));
    const other = labels.find((label) => touches(label) && !isMeant(label));
    if (optional.some(touches) && !other && !trap) return;
    if (other && !isScored(other) && !same && other.kind !== 'named') return;
    if (mark.kind !== kind) return;
    const [type, why] = same
      ? (['duplicate', ''] as const)
      : other
        ? (['wrong entity', `labelled ${other.entity}`] as const)
        : trap
          ? (['trap', trap.why] as const)
          : (['spurious', ''] as const);
    add('wrong', meant[0] ?? mark.entity, mistakeAt(type, mark, mark.entity, why));
  };

  for (const mark of mentions.toSorted((one, other) => one.start - other.start || other.end - one.end))
    judgeMark(mark);
  for (const label of labels)
    if (isScored(label) && !found.has(label))
      add('missed', label.entity, mistakeAt('missed', label, label.entity, ''));
  return judgements;
}
