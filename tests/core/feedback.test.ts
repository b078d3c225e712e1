import { expect, it } from 'vitest';
import { browserIn, feedbackAddress, feedbackDetails, repositoryAt } from '../../core/feedback.ts';
import { words } from '../components/english.ts';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0';

it('takes reports at the project’s repository, if it has one whose forms are known', () => {
  for (const home of ['https://github.com/example/stand-point', 'https://github.com/example/stand-point/'])
    expect(repositoryAt(home)).toBe('https://github.com/example/stand-point');
  expect(feedbackAddress('https://github.com/example/stand-point')).toBe(
    'https://github.com/example/stand-point/issues/new/choose',
  );
  for (const none of [undefined, '', 'no address', 5, 'https://example.org/a/b', 'https://github.com/a'])
    expect(repositoryAt(none)).toBeNull();
});

it('says the version, the browser and the language, and nothing of the machine', () => {
  expect(feedbackDetails('1.2.3', FIREFOX, words)).toBe(
    'Standpoint 1.2.3, Firefox/146.0, interface language: en',
  );
  expect(browserIn(CHROME)).toBe('Chrome/137.0.0.0');
  expect(browserIn(`${CHROME} Edg/137.1`)).toBe('Edg/137.1');
  expect(browserIn('Unknown')).toBe('Unknown');
});
