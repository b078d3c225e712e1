import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMessages, readWords } from '../../cli/read-messages.ts';
import { answerLabel, monogram, stageLabel } from '../../components/shared/labels.ts';
import { proposalSchema } from '../../core/pack/schema/entity-schemas.ts';
import { words } from './english.ts';

const ROOT = join(import.meta.dirname, '../..');
const keys = [...readMessages().keys()];

/** Returns the strings in a folder's code that look like message keys: a known first part, a dot, a word. */
function keysIn(folder: string): Set<string> {
  const heads = [...new Set(keys.filter((key) => key.includes('.')).map((key) => key.split('.')[0]))].join(
    '|',
  );
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');
  return new Set(
    [...code.matchAll(new RegExp(`['"]((?:${heads})\\.[A-Za-z]+)['"]`, 'g'))].map(([, key]) => key ?? ''),
  );
}

it('has a message for every key that a component uses', () => {
  const used = keysIn('components').union(keysIn('core'));
  expect(used.size).toBeGreaterThan(80);
  expect([...used].filter((key) => !keys.includes(key))).toEqual([]);
});

it('has no unused message, apart from those of the manifest and the entrypoints', () => {
  const used = keysIn('components').union(keysIn('core'));
  const elsewhere = /^(extName|extDescription)$|^(command|menu|omnibox|a11y|unavailable)\./;
  expect(keys.filter((key) => !used.has(key) && !elsewhere.test(key))).toEqual([]);
});

it('follows the browsers’ rules for message names and the stores’ limit for the description', () => {
  const names = keys.map((key) => key.replaceAll('.', '_'));
  expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(words.t('extDescription').length).toBeLessThanOrEqual(132);
});

it('picks the plural as the extension does', () => {
  const { t } = words;
  expect(
    ['issue.age', 'popup.mentions'].map((key) => [0, 1, 2].map((count) => t(key, undefined, count))),
  ).toEqual([
    ['less than a month old', '1 month old', '2 months old'],
    ['0 mentions', '1 mention', '2 mentions'],
  ]);
  expect(t('issue.reports', undefined, 3)).toBe('3 unconfirmed reports');
});

it('throws for an unknown key or language', () => {
  expect(() => words.t('no.key')).toThrow(RangeError);
  expect(() => readWords('xx')).toThrow();
});

it('has a label for every stage and answer of the schema', () => {
  const { stages, answers } = proposalSchema.entries;
  const states = stages.wrapped.item.entries.state.options;
  const values = answers.wrapped.item.entries.value.options;
  expect(states.length + values.length).toBe(18);
  for (const state of states) expect(stageLabel(state, words.t)).not.toContain('-');
  for (const value of values) expect(answerLabel(value, words.t)).not.toContain('-');
  expect(answerLabel('some-later-value', words.t)).toBe('some later value');
});

it('makes a monogram of any name', () => {
  const names = [
    'Example Minister',
    'NATO',
    'Ministry of the Harbour',
    '28-point plan',
    'Canal draft (2022)',
    'Приклад',
  ];
  expect(names.map(monogram)).toEqual(['EM', 'N', 'MH', '28', 'CD', 'П']);
});
