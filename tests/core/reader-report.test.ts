import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGLISH } from '../../cli/read-messages.ts';
import { type Report, reportForms, reportText } from '../../core/reader-report.ts';

const report: Report = {
  marked: 'the envoy & “her” aide',
  pack: null,
  name: 'Example Envoy',
  subject: 'Harbour dues',
  day: '2025-02-06',
  article: '2025-02-07',
  says: 'Wants higher dues',
  version: '1.2.3',
};

it('says what is marked, what is shown of whom, for which days, and in which version', () => {
  expect(reportText(report, ENGLISH).split('\n')).toEqual([
    'Standpoint 1.2.3: something is wrong',
    'Marked: “the envoy & “her” aide”',
    'Shown: Example Envoy',
    'Subject: Harbour dues',
    'Day shown: 6 Feb 2025',
    'Says: Wants higher dues',
    'Article dated 7 Feb 2025',
  ]);
  expect(reportText({ ...report, pack: 'Talks on the canal' }, ENGLISH)).toContain(
    'Shown: Example Envoy\nPack: Talks on the canal\nSubject:',
  );
});

it('leaves out what is not known', () => {
  const nothing = {
    marked: null,
    name: null,
    pack: null,
    subject: null,
    day: null,
    article: null,
    says: null,
  };
  expect(reportText({ ...nothing, version: '1.2.3' }, ENGLISH)).toBe(
    'Standpoint 1.2.3: something is wrong\nArticle without a date',
  );
});

it('fills in the forms of a project on GitHub', () => {
  for (const home of ['https://github.com/example/stand-point', 'https://github.com/example/stand-point/']) {
    const forms = reportForms(home, report, ENGLISH);
    const fact = new URL(forms?.fact ?? '');
    expect(`${fact.origin}${fact.pathname}`).toBe('https://github.com/example/stand-point/issues/new');
    expect(fact.searchParams.get('template')).toBe('fact.yml');
    expect(fact.searchParams.get('who')).toBe('Example Envoy, Harbour dues, 6 Feb 2025');
    expect(fact.searchParams.get('says')).toBe(reportText(report, ENGLISH));
    const mark = new URL(forms?.mark ?? '').searchParams;
    expect([mark.get('template'), mark.get('words')]).toEqual([
      'mark.yml',
      '“the envoy & “her” aide”: Example Envoy',
    ]);
  }
});

it('knows no forms without an address, and none elsewhere', () => {
  for (const home of [null, '', 'https://example.org/a/b', 'http://github.com/a/b', 'https://github.com/a'])
    expect(reportForms(home, report, ENGLISH)).toBeNull();
});

it('fills in fields that the forms have', () => {
  const forms = reportForms('https://github.com/example/standpoint', report, ENGLISH);
  for (const address of [forms?.mark, forms?.fact]) {
    const [template = '', ...fields] = [...new URL(address ?? '').searchParams].map(([key, value]) =>
      key === 'template' ? value : key,
    );
    const form = readFileSync(`.github/ISSUE_TEMPLATE/${template}`, 'utf8');
    for (const field of fields) expect(form).toContain(`id: ${field}\n`);
  }
});
