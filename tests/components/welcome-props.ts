import type { WelcomeProps } from '../../components/welcome/Welcome.tsx';
import type { Words } from '../../core/interface-words.ts';

const SENTENCE = 'Example Minister spoke of the canal plan.';

/** The introduction with an invented sample and dossier. */
export const welcomeProps = (words: Words): WelcomeProps => ({
  sample: {
    date: '2025-02-06',
    open: null,
    paragraphs: [
      {
        text: SENTENCE,
        marks: [
          { start: 0, end: 16, entity: 'example-minister', type: 'actor' },
          { start: 30, end: 40, entity: 'canal-plan', type: 'proposal' },
        ],
      },
    ],
    actions: { onRest() {}, onFocus() {}, onLeave() {}, onPress() {} },
  },
  coverage: {
    title: { en: 'Talks on the canal', de: 'Gespräche über den Kanal', uk: 'Переговори про канал' },
    ...{ from: '2022-02-24', to: '2025-12-03', positions: 328, sources: 5 },
  },
  scope: 'news',
  accessRefused: false,
  commands: [
    { name: 'next', keys: 'Alt+Shift+N' },
    { name: 'site', keys: '' },
  ],
  browser: 'chromium',
  icon: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  words,
  refused: 0,
  onScope: () => undefined,
});
