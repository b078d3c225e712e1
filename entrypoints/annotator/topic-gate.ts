import {
  addSigns,
  judgeTopic,
  TOPIC_WEIGHTS,
  type TopicAnswer,
  type TopicAnswers,
  type TopicQuestions,
  type TopicSign,
  type TopicVerdict,
} from '../../core/topic.ts';
import type { Block } from '../../page/reading/block.ts';

/** Number of paragraphs that belong to a page's lead. */
const LEAD = 2;

/** Decides which blocks of a page are the business of which pack. Packs are known by the keys of their ids. */
export type TopicGate = {
  /** What to ask the background about some blocks; undefined if the answer could change nothing. */
  ask(some: readonly Block[]): TopicQuestions | undefined;
  learn(some: readonly Block[], answers: TopicAnswers | undefined): void;
  /** Drops blocks that are gone or will be read again. Returns true if they are most of the page: it is judged anew. */
  forget(gone: readonly Block[]): boolean;
  /** Judges the page by what has been learnt. Returns whether other blocks than before are a pack's business. */
  judge(): boolean;
  /** Whether a block is the business of a pack, or of any. */
  admits(block: Block, pack?: string): boolean;
  /** Whether nothing of the page is a pack's business, as far as it has been read. */
  isShut(): boolean;
};

/** What is known of one pack's topic on a page. */
type Judged = { readonly signs: Map<Block, TopicSign>; verdict: TopicVerdict };

const admitted = ({ verdict }: Judged, { section }: Block): boolean =>
  verdict === 'all' || (verdict !== 'none' && verdict.has(section));

/** Adds what some blocks show of a topic. A pack without a topic has business on every page. */
function learnt(judged: Judged, some: readonly Block[], answer: TopicAnswer | null): void {
  if (answer === null) judged.verdict = 'all';
  if (!answer) return;
  for (const [at, block] of some.entries()) {
    const sign = answer.isTooEarly ? undefined : answer.signs[at];
    if (sign) judged.signs.set(block, sign);
    else judged.signs.delete(block);
  }
}

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
 * of what the page adds. Which packs there are is known from the first answer.
 *
 * @param judges whether this page is to be judged; if not, everything is admitted
 * @param blocks the page's blocks so far, in document order
 */
export function createTopicGate(
  judges: Promise<{ readonly judges: boolean }>,
  blocks: () => readonly Block[],
): TopicGate {
  const packs = new Map<string, Judged>();
  let isJudging = true;
  judges
    .then((settings) => {
      isJudging = settings.judges;
    })
    .catch(() => undefined);
  const isOpen = ({ verdict }: Judged): boolean => verdict === 'all';
  const anyOf = (holds: (judged: Judged) => boolean): boolean => [...packs.values()].some(holds);

  return {
    ask(some) {
      if (!isJudging || (packs.size > 0 && !anyOf((judged) => !isOpen(judged)))) return;
      const weights = weightsOf(blocks());
      const weightIn = (block: Block): number => weights.get(block) ?? TOPIC_WEIGHTS.text;
      const asked = new Set(some);
      const known = [...packs].map(([pack, judged]) => {
        const others = [...judged.signs].filter(([block]) => !asked.has(block));
        const signs = others.map(([block, sign]) => ({ ...sign, weight: weightIn(block) }));
        return [pack, isOpen(judged) ? null : addSigns(signs)] as const;
      });
      return { known: Object.fromEntries(known), weights: some.map(weightIn) };
    },
    learn(some, answers) {
      for (const [pack, answer] of Object.entries(answers ?? {})) {
        const judged = packs.get(pack) ?? { signs: new Map(), verdict: 'none' };
        packs.set(pack, judged);
        learnt(judged, some, answer);
      }
    },
    forget(gone) {
      const isReplaced = isJudging && gone.length * 2 > blocks().length;
      for (const judged of packs.values()) {
        for (const block of gone) judged.signs.delete(block);
        if (isReplaced) judged.verdict = 'none';
      }
      return isReplaced;
    },
    judge() {
      if (!isJudging) return false;
      const weights = weightsOf(blocks());
      const isWider = (judged: Judged): boolean => {
        const signs = [...judged.signs].map(([block, sign]) => ({
          ...sign,
          weight: weights.get(block) ?? TOPIC_WEIGHTS.text,
          section: block.section,
        }));
        const before = sizeOf(judged.verdict);
        judged.verdict = joined(judged.verdict, judgeTopic(signs));
        return sizeOf(judged.verdict) !== before;
      };
      return [...packs.values()].map(isWider).includes(true);
    },
    admits: (block, pack) => {
      if (!isJudging) return true;
      const own = pack === undefined ? undefined : packs.get(pack);
      return pack === undefined
        ? anyOf((judged) => admitted(judged, block))
        : own !== undefined && admitted(own, block);
    },
    isShut: () => isJudging && !anyOf(({ verdict }) => verdict !== 'none'),
  };
}
