import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cueIndex } from '../../core/matching/cues.ts';
import { lexiconOfPack } from '../../core/matching/lexicon/entries.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import type { Evidence } from '../../core/matching/mention.ts';
import { type Named, subjectsAround } from '../../core/matching/subjects.ts';
import { languageOf } from '../../core/matching/text-language.ts';
import type { Pack } from '../../core/pack/model.ts';

/** A paragraph, the actor at whom a reader points in it, and the issues that may be shown first, or `none`. */
export type SubjectLabel = {
  readonly id: string;
  readonly lang: string;
  readonly date: string | null;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  readonly actor: string;
  readonly expected: readonly string[] | 'none';
};

const FOLDER = join(import.meta.dirname, 'subjects');
const GOLD = join(import.meta.dirname, '../../../shared/gold');

type OwnLabel = Omit<SubjectLabel, 'page' | 'heading'> & {
  readonly page?: string;
  readonly heading?: string;
};
type Offsets = { readonly start: number; readonly end: number };
type GoldLabel = Offsets & { readonly id: string; readonly passage: string; readonly actor: string } & {
  readonly heading?: Offsets;
  readonly expected: readonly string[] | 'none';
};

const readYaml = (name: string): unknown => parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'));

/** Reads labels of our own paragraphs. */
export const ownLabels = (name: string): SubjectLabel[] =>
  (readYaml(name) as OwnLabel[]).map((label) => ({ page: '', heading: '', ...label }));

/** True if the folder of shared passages is there. */
export const hasGold = (): boolean => existsSync(GOLD);

/** Reads labels of the shared passages. Throws an Error if these are not there. */
export function goldLabels(name: string): SubjectLabel[] {
  return (readYaml(name) as GoldLabel[]).map(({ id, passage, start, end, heading, actor, expected }) => {
    const { text, lang, date } = JSON.parse(readFileSync(join(GOLD, `${passage}.json`), 'utf8'));
    const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
    const piece = (span: Offsets | undefined): string => (span ? text.slice(span.start, span.end) : '');
    return {
      id,
      lang,
      date: day,
      page: '',
      heading: piece(heading),
      text: piece({ start, end }),
      actor,
      expected,
    };
  });
}

/** What every page on the topic names, so that a paragraph alone is read as it would be on its page. */
const EVIDENCE: readonly Evidence[] = ['russia', 'ukraine', 'united-states', 'volodymyr-zelensky'].map(
  (entity) => ({
    entity,
    by: 'full-name',
  }),
);

/** Returns a function that gives the first subject of a label, `none`, or `not marked` if the actor is not found. */
export function subjectFinder(pack: Pack): (label: SubjectLabel) => string {
  const match = matcherOf(pack, lexiconOfPack(pack));
  const index = cueIndex(pack.issues);
  return ({ lang, date, page, heading, text, actor }) => {
    const facts = { date, language: lang, evidence: EVIDENCE };
    const { mentions } = match([page, heading, text], facts);
    const named: Named[] = (mentions[2] ?? []).map(({ start, end, entity }) => ({ start, end, entity }));
    if (!named.some(({ entity }) => entity === actor)) return 'not marked';
    const around = { paragraph: text, named, heading, page };
    const subjects = subjectsAround(index, actor, around, languageOf(lang));
    const [first] = [...subjects.paragraph, ...subjects.heading, ...subjects.page];
    return first ?? 'none';
  };
}

/** True if a subject is one of those that the label allows. */
export const isRight = ({ expected }: SubjectLabel, subject: string): boolean =>
  expected === 'none' ? subject === 'none' : expected.includes(subject);
