// Everything said here is invented: no such minister, state, canal, plan or newspaper exists.
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { actor, proposal } from '../components/invented-views.ts';
import { LONG_NAME, LONG_ROLE, lines, longIssue, reading, undated } from './invented-samples.ts';
import { type Fixtures, nothing, type State } from './state.ts';

const site = { host: 'news.example.org', on: true, paused: false, hiddenHere: 0 };

const state = (changes: Partial<PopupProps> = {}): State => ({
  show: (words) => (
    <Popup
      words={words}
      site={site}
      status={reading}
      unavailable={null}
      query={''}
      results={[]}
      selected={null}
      changed={['example-minister', 'n2', 'n7']}
      onSite={nothing}
      onPause={nothing}
      onQuery={nothing}
      onStep={nothing}
      onOpen={nothing}
      onSelect={nothing}
      onSelectBack={nothing}
      onShowHidden={nothing}
      onPanel={nothing}
      onOptions={nothing}
      {...changes}
    />
  ),
});
const many = Array.from({ length: 14 }, (_, index) => ({
  ...(index % 3 ? lines.state : lines.plan),
  id: `n${index}`,
  name: { en: index === 2 ? LONG_NAME : `Example ${index % 3 ? 'State' : 'plan'} ${index + 1}` },
  count: 1200 >> index,
}));

export const popups: Fixtures = {
  component: 'Popup',
  frame: 'popup',
  states: {
    'What a page mentions': state(),
    'At a mention of a page that was changed later': state({
      status: { ...reading, current: 3, modified: '2025-02-08' },
    }),
    'More than there is room for, two names hidden': state({
      site: { ...site, host: 'a-long-name-of-a-newspaper.news.and.weather.example.org', hiddenHere: 2 },
      status: { ...reading, mentions: 2391, entities: many },
    }),
    'A page that mentions nobody': state({ status: { ...reading, date: null, mentions: 0, entities: [] } }),
    'Still looking': state({ site: null, status: null }),
    'No news page': state({ status: { ...reading, state: 'not-news' } }),
    'Off on this site': state({ site: { ...site, on: false }, status: null }),
    'Paused everywhere': state({ site: { ...site, paused: true }, status: null }),
    'Where no extension may run': state({
      site: null,
      status: null,
      unavailable: 'The browser lets no extension read its own pages. Looking up still works.',
    }),
    'A look-up that finds one of each': state({
      query: 'beisp',
      results: [{ ...lines.minister, hit: 'Beispielministerin' }, lines.state, lines.plan, lines.canal],
    }),
    'A look-up that finds the longest': state({
      query: 'ex',
      results: [
        { ...lines.envoy, hit: 'Exzellenz Maximiliana-Theodora' },
        { ...lines.canal, name: longIssue.title },
      ],
    }),
    'A look-up that finds nothing': state({ query: 'a word that nobody bears', results: [] }),
    'An actor opened in place': state({ selected: actor() }),
    'An actor opened where no page has a date': state({ selected: undated }),
    'A proposal opened in place': state({ selected: proposal() }),
    'The longest name opened in place': state({
      selected: actor({ name: { en: LONG_NAME }, role: { en: LONG_ROLE }, issues: [longIssue] }),
    }),
  },
};
