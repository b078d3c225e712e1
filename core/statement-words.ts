import type { Translate, Words } from './interface-words.ts';
import { inLanguage, type Kind, type Relation } from './pack/model.ts';
import type { ConditionView, Ending } from './positions/view.ts';
import { printDate } from './print-date.ts';

const OUTCOMES = {
  met: 'outcome.met',
  'partly-met': 'outcome.partlyMet',
  refused: 'outcome.refused',
  open: 'outcome.open',
} as const;

const ENDINGS: Readonly<Record<Ending['reason'], string>> = {
  'deadline-passed': 'ended.deadline',
  lapsed: 'ended.lapsed',
  withdrawn: 'ended.withdrawn',
  'government-changed': 'ended.government',
};

const RELATIONS: Readonly<Record<Relation, string>> = {
  'only-after': 'condition.onlyAfter',
  'only-with': 'condition.onlyWith',
  'on-basis': 'condition.onBasis',
  'in-return-for': 'condition.inReturnFor',
};

/** Returns what had come of a point of a proposal. */
export const outcomeLabel = (value: keyof typeof OUTCOMES, t: Translate): string => t(OUTCOMES[value]);

/** Returns the label of a forecast or an observation; null for a stance, which needs none. */
export const kindLabel = (kind: Kind, t: Translate): string | null =>
  kind === 'forecast' ? t('statement.forecast') : kind === 'observation' ? t('statement.observation') : null;

/** Returns why and when a position ended: “deadline passed 30 Apr 2025”. */
export const endingLabel = ({ reason, date, government }: Ending, words: Words): string =>
  words.t(ENDINGS[reason], [
    printDate(date, words),
    government ? inLanguage(government, words.language.slice(0, 2)) : '',
  ]);

/** Returns a condition as a sentence, with `text` in the place of the condition: “Only after: …”. */
export const conditionLabel = ({ relation }: Pick<ConditionView, 'relation'>, text: string, t: Translate) =>
  t(RELATIONS[relation], [text]);
