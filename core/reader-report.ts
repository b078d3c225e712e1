import { repositoryAt } from './feedback.ts';
import type { Words } from './interface-words.ts';
import { printDate } from './print-date.ts';

/** What a reader reports as wrong. Nothing of the page is in it except the marked words and the article's day. */
export type Report = {
  /** The marked words, or null if the reader did not come from a mark. */
  readonly marked: string | null;
  /** The name under which Standpoint shows it, in the interface's language. */
  readonly name: string | null;
  /** The title of the pack, if more than one is on. */
  readonly pack: string | null;
  readonly subject: string | null;
  /** The day (EDTF) as of which the positions are shown. */
  readonly day: string | null;
  /** The article's day (EDTF); null if it is not known. */
  readonly article: string | null;
  /** What the reader sees in the place of the verdict. */
  readonly says: string | null;
  readonly version: string;
};

/** Returns the report as a short text, one line for each fact that is known. */
export function reportText(report: Report, words: Words): string {
  const { t } = words;
  const { marked, name, pack, subject, day, article, says, version } = report;
  const lines = [
    t('report.title', [version]),
    marked && t('report.marked', [t('statement.quote', [marked])]),
    name && t('report.shown', [name]),
    pack && t('report.pack', [pack]),
    subject && t('report.subject', [subject]),
    day && t('report.day', [printDate(day, words)]),
    says && t('report.says', [says]),
    article ? t('report.article', [printDate(article, words)]) : t('report.noArticle'),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Forms of the project, filled in as far as the report goes. */
export type ReportForms = { readonly mark: string; readonly fact: string };

/**
 * Returns the addresses of the project's forms for a wrong mark and a wrong fact, which take their fields from the
 * address. Null if the project's address is not that of a repository whose forms we know.
 */
export function reportForms(home: string | null, report: Report, words: Words): ReportForms | null {
  const repository = repositoryAt(home);
  if (repository === null) return null;
  const { marked, name, subject, day } = report;
  const form = (template: string, fields: Readonly<Record<string, string>>): string => {
    const query = Object.entries({ template, ...fields }).map(
      ([key, value]) => `${key}=${encodeURIComponent(value)}`,
    );
    return `${repository}/issues/new?${query.join('&')}`;
  };
  const who = [name, subject, day && printDate(day, words)].filter(Boolean).join(', ');
  return {
    mark: form('mark.yml', {
      words: [marked && words.t('statement.quote', [marked]), name].filter(Boolean).join(': '),
    }),
    fact: form('fact.yml', { who, says: reportText(report, words) }),
  };
}
