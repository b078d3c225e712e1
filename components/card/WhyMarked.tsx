import type { Words } from '../../core/interface-words.ts';
import type { Rule } from '../../core/matching/mention.ts';
import type { Localised } from '../../core/pack/model.ts';
import { printDate } from '../../core/print-date.ts';
import { inWords } from '../shared/localise.ts';
import { Around, SLOT } from '../shared/Text.tsx';

/** Why a text on the page was marked: the text, the rule, and the other entities that resolved an ambiguous name. */
export type Why = {
  readonly text: string;
  readonly rule: Rule;
  readonly name: Localised;
  readonly company: readonly Localised[];
  readonly date: string | null;
};

const RULES: Readonly<Record<Rule, string>> = {
  name: 'why.name',
  known: 'why.known',
  company: 'why.company',
  description: 'why.description',
  capital: 'why.capital',
};

/** Returns the sentence that explains the rule, with a slot for the marked text. */
function sentenceOf({ rule, name, company, date }: Why, words: Words): string {
  const { t, language } = words;
  const third =
    rule === 'company'
      ? new Intl.ListFormat(language).format(company.map((other) => inWords(other, words)))
      : date === null
        ? t('why.anyDay')
        : t('why.day', [printDate(date, words)]);
  const key = rule === 'company' && company.length === 0 ? 'why.context' : RULES[rule];
  return t(key, [SLOT, inWords(name, words), third]);
}

/** Explains why the text was marked. */
export function WhyMarked({ why, words }: { readonly why: Why; readonly words: Words }) {
  return (
    <p>
      <Around sentence={sentenceOf(why, words)}>
        <bdi>{why.text}</bdi>
      </Around>
    </p>
  );
}
