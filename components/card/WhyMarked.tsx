import type { Words } from '../../core/interface-words.ts';
import type { Rule } from '../../core/matching/mention.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { HidePlace } from '../../core/page-status.ts';
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

type Props = { readonly why: Why; readonly words: Words; readonly onHide: (where: HidePlace) => void };

const RULES: Readonly<Record<Rule, string>> = {
  name: 'why.name',
  known: 'why.known',
  company: 'why.company',
  description: 'why.description',
  capital: 'why.capital',
};
const PLACES: readonly (readonly [HidePlace, string])[] = [
  ['page', 'why.onPage'],
  ['site', 'why.onSite'],
  ['everywhere', 'why.everywhere'],
];

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

/** Explains why the text was marked, with buttons to hide the entity. */
export function WhyMarked({ why, words, onHide }: Props) {
  const { t } = words;
  return (
    <>
      <p>
        <Around sentence={sentenceOf(why, words)}>
          <bdi>{why.text}</bdi>
        </Around>
      </p>
      <p class="sp-why-hide">
        <span>{t('why.hide')}</span>
        {PLACES.map(([where, key]) => (
          <button key={where} type="button" class="sp-link" onClick={() => onHide(where)}>
            {t(key)}
          </button>
        ))}
      </p>
    </>
  );
}
