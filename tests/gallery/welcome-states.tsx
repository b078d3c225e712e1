// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import { MarksHint } from '../../components/notice/MarksHint.tsx';
import { type Done, Notice } from '../../components/notice/Notice.tsx';
import { Welcome, type WelcomeProps } from '../../components/welcome/Welcome.tsx';
import { WrittenPage } from '../../components/welcome/WrittenPage.tsx';
import { welcomeProps } from '../components/welcome-props.ts';
import { LONG_NAME } from './invented-samples.ts';
import { type Fixtures, nothing, type State } from './state.ts';

const state = (changes: Partial<WelcomeProps> = {}): State => ({
  show: (words) => <Welcome {...welcomeProps(words)} {...changes} />,
});

export const introductions: Fixtures = {
  component: 'Welcome',
  frame: 'welcome',
  states: {
    'In Chromium': state(),
    'In Firefox for Android, while the facts are loading': state({
      browser: 'firefox',
      commands: [],
      coverage: null,
      scope: null,
    }),
    'Only where the reader asks, after the browser gave no access': state({
      scope: 'asked',
      accessRefused: true,
    }),
    'A written page': {
      show: () => (
        <WrittenPage
          blocks={[
            { kind: 'heading', level: 1, line: [{ text: 'Privacy', as: 'plain' }] },
            { kind: 'paragraph', line: [{ text: 'An invented paragraph.', as: 'plain' }] },
            {
              kind: 'list',
              items: [
                [
                  { text: 'No network.', as: 'strong' },
                  { text: ' It makes no requests.', as: 'plain' },
                ],
              ],
            },
            { kind: 'heading', level: 2, line: [{ text: 'Permissions', as: 'plain' }] },
            {
              kind: 'table',
              rows: [
                [[{ text: 'permission', as: 'plain' }], [{ text: 'why', as: 'plain' }]],
                [[{ text: 'storage', as: 'code' }], [{ text: 'keeps the settings', as: 'plain' }]],
              ],
            },
          ]}
        />
      ),
    },
  },
};

const notice = (done: Done): State => ({
  show: (words) => <Notice done={done} words={words} onUndo={nothing} onClose={nothing} />,
});

export const notices: Fixtures = {
  component: 'Notice',
  frame: 'notice',
  states: {
    'A name was hidden': notice({ what: 'hidden', where: 'site', name: 'Example State' }),
    'The longest name was hidden': notice({ what: 'hidden', where: 'site', name: LONG_NAME }),
    'A site was turned off': notice({ what: 'off', site: 'news.example.org' }),
    '“Undo” was not allowed': notice({ what: 'refused' }),
    'The hint at the first mark': { show: (words) => <MarksHint by="rest" words={words} /> },
  },
};
