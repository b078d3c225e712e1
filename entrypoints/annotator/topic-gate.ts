import {
  addSigns,
  judgeTopic,
  TOPIC_WEIGHTS,
  type TopicAnswer,
  type TopicQuestion,
  type TopicSign,
  type TopicVerdict,
} from '../../core/topic.ts';
import type { Block } from '../../page/reading/blocks.ts';

/** Number of paragraphs that belong to a page's lead. */
const LEAD = 2;

/** Decides which blocks of a page are the pack's business. Everything is, until it is asked to judge. */
export type TopicGate = {
  /** What to ask the background about some blocks; undefined if the answer could change nothing. */
  ask(some: readonly Block[]): TopicQuestion | undefined;
  learn(some: readonly Block[], answer: TopicAnswer | null | undefined): void;
  /** Drops blocks that are gone or will be read again. Returns true if they are most of the page: it is judged anew. */
  forget(gone: readonly Block[]): boolean;
  /** Judges the page by what has been learnt. Returns whether other blocks than before are the pack's business. */
  judge(): boolean;
  /** Whether a block's mentions may be marked. */
  admits(block: Block): boolean;
  /** Whether nothing of the page is the pack's business, as far as it has been read. */
  isShut(): boolean;
};

/** Returns the weight of each block at the head of a page. */
function weightsOf(blocks: readonly Block[]): Map<Block, number> {
  const weights = new Map<Block, number>();
  let paragraphs = 0;
  for (const block of blocks) {
    if (block.kind === 'headline') weights.set(block, TOPIC_WEIGHTS.headline);
    else if (block.kind === 'standfirst') weights.set(block, TOPIC_WEIGHTS.lead);
    else if (block.kind === 'paragraph' && paragraphs++ < LEAD) weights.set(block, TOPIC_WEIGHTS.lead);
  }
  return weights;
}

const joined = (one: TopicVerdict, other: TopicVerdict): TopicVerdict => {
  if (one === 'all' || other === 'none') return one;
  if (other === 'all' || one === 'none') return other;
  return new Set([...one, ...other]);
};

const sizeOf = (verdict: TopicVerdict): number =>
  verdict === 'all' ? Number.POSITIVE_INFINITY : verdict === 'none' ? 0 : verdict.size;

/**
 * Creates the gate of a page. What it has admitted stays so until most of the text is replaced: no mark goes because
 * of what the page adds.
 *
 * @param judges whether this page is to be judged
 * @param blocks the page's blocks so far, in document order
 */
export function createTopicGate(
  judges: Promise<{ readonly judges: boolean }>,
  blocks: () => readonly Block[],
): TopicGate {
  const signs = new Map<Block, TopicSign>();
  let isJudging = true;
  let verdict: TopicVerdict = 'none';
  const open = (): void => {
    isJudging = false;
    verdict = 'all';
  };
  judges.then((settings) => settings.judges || open()).catch(() => undefined);

  return {
    ask(some) {
      if (!isJudging || verdict === 'all') return;
      const weights = weightsOf(blocks());
      const asked = new Set(some);
      const known = [...signs].filter(([block]) => !asked.has(block));
      return {
        known: addSigns(known.map(([block, sign]) => ({ ...sign, weight: weights.get(block) ?? 1 }))),
        weights: some.map((block) => weights.get(block) ?? TOPIC_WEIGHTS.text),
      };
    },
    learn(some, answer) {
      if (answer === null) open();
      if (!answer) return;
      for (const [at, block] of some.entries()) {
        const sign = answer.isTooEarly ? undefined : answer.signs[at];
        if (sign) signs.set(block, sign);
        else signs.delete(block);
      }
    },
    forget(gone) {
      for (const block of gone) signs.delete(block);
      const isReplaced = isJudging && gone.length * 2 > blocks().length;
      if (isReplaced) verdict = 'none';
      return isReplaced;
    },
    judge() {
      if (!isJudging) return false;
      const weights = weightsOf(blocks());
      const next = judgeTopic(
        [...signs].map(([block, sign]) => ({
          ...sign,
          weight: weights.get(block) ?? TOPIC_WEIGHTS.text,
          section: block.section,
        })),
      );
      const before = sizeOf(verdict);
      verdict = joined(verdict, next);
      return sizeOf(verdict) !== before;
    },
    admits: ({ section }) => verdict === 'all' || (verdict !== 'none' && verdict.has(section)),
    isShut: () => verdict === 'none',
  };
}
