import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPack } from '../../authoring/load-pack.ts';
import { topicJudge } from '../../cli/topic-of-text.ts';
import { readDate } from '../../core/dates.ts';
import { cueIndex } from '../../core/matching/cues.ts';
import { lexiconOfPack } from '../../core/matching/lexicon/entries.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import { subjectsAround } from '../../core/matching/subjects.ts';
import { languageOf } from '../../core/matching/text-language.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { leadOf } from '../../core/positions/lead.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import type { IssueView } from '../../core/positions/view.ts';

/** An article written from the entries of one month. */
type MonthArticle = {
  readonly date: string;
  readonly language: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

const FOLDER = new URL('../months/', import.meta.url);
/** Days within which a statement is news. */
const RECENT = 90;
/** Minimum number of cards of an article that show such a statement first. */
const CARDS = 5;

const pack = loadPack();
const index = indexPack(pack);
const match = matcherOf(pack, lexiconOfPack(pack));
const cues = cueIndex(pack.issues);
const judge = topicJudge(pack);

/** The age in days of a date on another; undefined if the date is later. */
function ageOn(day: string, date: string): number | undefined {
  const [asOf, { earliest, latest }] = [readDate(day).latest ?? 0, readDate(date)];
  const age = asOf - (latest ?? earliest ?? 0);
  return age < 0 ? undefined : age;
}

/** What the card of each name in an article shows first: the actor, the subject, and the age in days of its first line. */
function cardsOf({ date, language, title, paragraphs }: MonthArticle) {
  const { mentions } = match(paragraphs, { date, language, evidence: [] });
  const page = [title, ...paragraphs.slice(0, 3)].join('\n');
  return paragraphs.flatMap((paragraph, at) => {
    const named = mentions[at] ?? [];
    return [...new Set(named.map(({ entity }) => entity))].flatMap((entity) => {
      const around = { paragraph, named, heading: title, page };
      const subjects = subjectsAround(cues, entity, around, languageOf(language));
      const view = viewOf(index, {
        entity,
        date,
        inFull: 'first',
        paragraphIssues: subjects.paragraph,
        headingIssues: subjects.heading,
        pageIssues: subjects.page,
      });
      const issue: IssueView | undefined = view?.type === 'actor' ? view.issues[0] : undefined;
      const lead = issue && leadOf(issue);
      return issue && lead ? [{ entity, issue, age: ageOn(date, lead.date) }] : [];
    });
  });
}

const isRecent = (age: number | undefined): boolean => age !== undefined && age <= RECENT;

const articles = readdirSync(FOLDER).map((file) => {
  const article = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as MonthArticle;
  return [file.replace('.yaml', ''), article] as const;
});

test('There is an article for every month from February 2025 to the end of the coverage', () => {
  const months = articles.map(([month]) => month).sort();
  expect([months[0], months.at(-1), months.length]).toEqual(['2025-02', pack.coverage.to.slice(0, 7), 17]);
});

test.each(articles)('Cards of %s begin with a recent statement where there is one', (_, article) => {
  const cards = cardsOf(article).map(({ entity, issue, age }) => ({
    card: `${entity} on ${issue.issue}`,
    age,
    hasNews: issue.standing.some(({ date }) => isRecent(ageOn(article.date, date))),
  }));
  expect(cards.filter(({ age, hasNews }) => hasNews && !isRecent(age))).toEqual([]);
  expect(cards.filter(({ age }) => isRecent(age)).length).toBeGreaterThanOrEqual(CARDS);
});

test.each(articles)('The article of %s is about the talks', (_, { title, paragraphs, language, date }) => {
  expect(judge({ blocks: [title, ...paragraphs], hasHeadline: true, lang: language, date }).isOn).toBe(true);
});
