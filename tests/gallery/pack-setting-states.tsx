// Everything here is invented: no such pack, editor or server exists.
import { PackGroup } from '../../components/options/packs/PackGroup.tsx';
import type { PackActions, PackProgress } from '../../components/options/packs/pack-actions.ts';
import { SentPage } from '../../components/sent/SentPage.tsx';
import type { PackState, SentRequest } from '../../core/protocol/pack-requests.ts';
import {
  ADDRESS,
  changes,
  embedded,
  followed,
  imported,
  packActions,
  preview,
  requests,
} from '../components/invented-packs.ts';
import { endless, LONG_NAME } from './invented-samples.ts';
import type { Fixtures, State } from './state.ts';

/** Room for a dialog, which is as high as its window at most. */
const ROOM = { minBlockSize: '860px' };

const state = (
  packs: readonly PackState[],
  actions: Partial<PackActions> = {},
  progress: PackProgress | null = null,
): State => ({
  show: (words) => (
    <main class="sp-root sp-options" style={ROOM}>
      <h1>{words.t('options.title')}</h1>
      <PackGroup packs={packs} progress={progress} actions={{ ...packActions, ...actions }} words={words} />
    </main>
  ),
});

const OPEN = '.sp-disclose';
const problem = { code: 'invalid', detail: 'positions.12.date: expected a day, received "soon".' } as const;

/** What is known of a pack of which the database has lost the rest. */
const lost = {
  title: { en: 'canal' },
  digest: '',
  key: null,
  licence: '',
  editors: [],
  coverage: { from: '', to: '' },
  sequence: 0,
  updated: null,
  canGoBack: false,
} as const;

/** The packs on the settings page. */
export const packs: Fixtures = {
  component: 'Packs',
  frame: 'options',
  states: {
    'Only the embedded pack': state([embedded()]),
    'Followed and imported': state([embedded(), followed(), imported()]),
    Details: { ...state([followed()]), press: [OPEN] },
    'An update that waits': state([embedded(), followed({ staged: 2 })]),
    'The staged changes': { ...state([followed({ staged: 2 })]), press: ['.sp-acts .sp-main'] },
    'A problem with the last update': state([followed({ problem })]),
    'Damaged data': state([followed({ problem: { code: 'damaged' }, canGoBack: false })]),
    'Preview of an address': { ...state([embedded()]), press: ['.sp-follow [type=submit]'] },
    'Preview of a long title, replacing': {
      ...state([embedded()], {
        onPreview: async () => ({
          ok: preview({
            title: { en: `${LONG_NAME} ${LONG_NAME}` },
            address: `https://packs.example.org/${'a-long-path-'.repeat(12)}/canal.json`,
            isNew: false,
            key: null,
          }),
        }),
      }),
      press: ['.sp-follow [type=submit]'],
    },
    'A pack that is being fetched': {
      ...state(
        [embedded()],
        { onPreview: () => new Promise(() => undefined) },
        { address: ADDRESS, step: 'decoded' },
      ),
      press: ['.sp-follow [type=submit]'],
    },
    'Data that is lost': state([followed({ ...lost, problem: { code: 'damaged' } })]),
    'A word without an end': {
      ...state([endless(followed({ problem, staged: 2 }))]),
      press: [OPEN],
    },
    'The preview of a word without an end': {
      ...state([embedded()], { onPreview: async () => ({ ok: endless(preview()) }) }),
      press: ['.sp-follow [type=submit]'],
    },
    'Changes and a word without an end': {
      ...state([followed()], { onChanges: async () => ({ ok: endless(changes) }) }),
      press: ['.sp-acts .sp-button'],
    },
    'An address that is refused': {
      ...state([embedded()], { onPreview: async () => ({ problem: { code: 'address' } }) }),
      press: ['.sp-follow [type=submit]'],
    },
    'Asking before a pack is dropped': {
      ...state([followed()]),
      press: [OPEN, '.sp-pack-details .sp-danger'],
    },
  },
};

const page = (sent: readonly SentRequest[]): State => ({
  show: (words) => <SentPage requests={sent} words={words} />,
});

/** The page that lists all requests. */
export const sentPages: Fixtures = {
  component: 'What was sent',
  frame: 'options',
  states: {
    Nothing: page([]),
    'Two days': page([
      ...requests,
      {
        address: ADDRESS.replace('canal', 'canal-'.repeat(20)),
        day: '2026-11-20',
        bytes: 64,
        result: 'notPack',
      },
    ]),
  },
};
