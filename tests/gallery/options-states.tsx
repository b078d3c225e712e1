// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import type { Shortcuts } from '../../components/options/ShortcutList.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { about } from '../components/about-facts.ts';
import { embedded, followed, packActions } from '../components/invented-packs.ts';
import { LONG_NAME } from './invented-samples.ts';
import { type Fixtures, nothing, type State } from './state.ts';

const names = new Map([
  ['minister', { en: 'Example Minister' }],
  ['envoy', { en: LONG_NAME }],
]);

const shortcuts: Shortcuts = {
  list: [
    { name: 'next', keys: 'Alt+Shift+N' },
    { name: 'previous', keys: 'Alt+Shift+P' },
    { name: 'open', keys: '' },
    { name: 'site', keys: '⌥⇧S' },
  ],
  isRefused: false,
  onEdit: nothing,
};

const state = (changes: Partial<Settings> = {}, isRefused = false): State => ({
  show: (words) => (
    <OptionsForm
      about={about}
      words={words}
      settings={{ ...DEFAULT_SETTINGS, ...changes }}
      names={names}
      languages={['de', 'en', 'uk']}
      shortcuts={{ ...shortcuts, isRefused }}
      packs={[embedded(), followed()]}
      packProgress={null}
      packActions={packActions}
      stored={{ onExport: nothing, onImport: async () => nothing(), onErase: async () => nothing() }}
      accessRefused={false}
      refused={0}
      onChange={nothing}
    />
  ),
});

export const options: Fixtures = {
  component: 'Options',
  frame: 'options',
  states: {
    'The defaults': state(),
    'Sites chosen and turned off, names hidden': state({
      scope: 'chosen',
      painter: 'elements',
      density: 'all',
      sitesOn: ['example.org', 'a-long-name-of-a-newspaper.news.and.weather.example.org'],
      sitesOff: ['example.com'],
      sitesAny: ['news.example.net'],
      hidden: [
        { entity: 'minister', site: null },
        { entity: 'envoy', site: 'a-long-name-of-a-newspaper.news.and.weather.example.org' },
      ],
    }),
    'All choices other than the defaults, and no way to the shortcuts': state(
      {
        topic: 'any',
        markStrength: 'clear',
        opening: 'click',
        theme: 'dark',
        textSize: 'largest',
        language: 'uk',
      },
      true,
    ),
    'Asking before everything is erased': { ...state(), press: ['.sp-danger'] },
    'Everything erased': { ...state(), press: ['.sp-danger', '.sp-ask .sp-danger'] },
    'Input that is not a site': { ...state({ scope: 'chosen' }), press: ['.sp-add [type=submit]'] },
  },
};
