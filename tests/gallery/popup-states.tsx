// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import { about } from '../components/about-facts.ts';
import { actor, proposal } from '../components/invented-views.ts';
import { endless, LONG_NAME, LONG_ROLE, lines, longIssue, reading, undated } from './invented-samples.ts';
import { type Fixtures, nothing, type State } from './state.ts';

const site = { host: 'news.example.org', on: true, paused: false, hidden: [] };

const change = (entity: string, name = 'Example Minister'): ChangeAfter => ({
  entity,
  name: { en: name },
  issue: 'canal',
  title: { en: 'Use of the canal' },
  from: { en: 'The canal stays closed to foreign ships' },
  to: { en: 'Would open the canal to trade' },
  date: '2025-03-14',
});

export const popupState = (changes: Partial<PopupProps> = {}): State => ({
  show: (words) => (
    <Popup
      words={words}
      about={about}
      site={site}
      status={reading}
      unavailable={null}
      refused={0}
      query={''}
      results={[]}
      selected={null}
      changes={[change('example-minister'), change('n2')]}
      onSite={nothing}
      onPause={nothing}
      onQuery={nothing}
      onStep={nothing}
      onOpen={nothing}
      onSelect={nothing}
      onChange={nothing}
      onSelectBack={nothing}
      onShowAgain={nothing}
      onAnyway={nothing}
      onMark={nothing}
      onMarkNews={nothing}
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
    'The entities on a page': popupState(),
    'At a mention, on a page that was updated later': popupState({
      status: { ...reading, current: 3, modified: '2025-02-08' },
    }),
    'Why it is this day, on a page of several stories': {
      ...popupState({
        changes: [],
        status: {
          ...reading,
          modified: '2025-02-08',
          reason: { origin: 'json-ld', published: '2025-02-06', others: true },
        },
      }),
      press: ['.sp-section-note button'],
    },
    'A page that is read as of its update': popupState({
      changes: [],
      status: { ...reading, reason: { origin: 'update', published: '2025-01-10', others: false } },
    }),
    'More entities than fit, two names hidden': popupState({
      changes: ['n1', 'n2', 'n3', 'n4', 'n5'].map((id) =>
        change(id, id === 'n2' ? LONG_NAME : 'Example State'),
      ),
      site: {
        ...site,
        host: 'a-long-name-of-a-newspaper.news.and.weather.example.org',
        hidden: [
          { entity: 'n1', name: { en: 'Example State' }, where: 'page' },
          { entity: 'n2', name: { en: LONG_NAME }, where: 'everywhere' },
        ],
      },
      status: { ...reading, mentions: 2391, entities: many, hidden: ['n1', 'n2'] },
    }),
    'Names hidden on a short page': popupState({
      changes: [],
      site: {
        ...site,
        hidden: [
          { entity: 'n1', name: { en: 'Example State' }, where: 'site' },
          { entity: 'n2', name: { en: 'Canal plan' }, where: 'everywhere' },
        ],
      },
      status: { ...reading, hidden: ['n1', 'n2'] },
    }),
    'A page without mentions': popupState({
      changes: [],
      status: { ...reading, date: null, mentions: 0, entities: [] },
    }),
    'Still checking the page': popupState({ site: null, status: null }),
    'An article on another subject': popupState({
      changes: [],
      site: { ...site, host: 'a-long-name-of-a-newspaper.news.and.weather.example.org' },
      status: { ...reading, state: 'off-topic', mentions: 0, entities: [] },
    }),
    'Marked whatever the page is about': popupState({ changes: [], site: { ...site, anyway: 'page' } }),
    'Not a news page': popupState({ status: { ...reading, state: 'not-news' } }),
    'Off for this site': popupState({ site: { ...site, on: false }, status: null }),
    'A page that waits for the reader': popupState({ site: { ...site, unasked: true }, status: null }),
    'Paused everywhere': popupState({ site: { ...site, paused: true }, status: null }),
    'A page where extensions cannot run': popupState({
      site: null,
      status: null,
      unavailable: 'Extensions can’t run on browser pages. You can still look things up.',
    }),
    'A look-up with one result in each section': popupState({
      query: 'beisp',
      results: [{ ...lines.minister, hit: 'Beispielministerin' }, lines.state, lines.plan, lines.canal],
    }),
    'A look-up with the longest results': popupState({
      query: 'ex',
      results: [
        { ...lines.envoy, hit: 'Exzellenz Maximiliana-Theodora' },
        { ...lines.canal, name: longIssue.title },
      ],
    }),
    'A word without an end': popupState({
      changes: endless([change('example-minister')]),
      site: { ...site, hidden: endless([{ entity: 'n1', name: { en: 'Example State' }, where: 'site' }]) },
      status: { ...endless(reading), hidden: ['n1'] },
    }),
    'A look-up of a word without an end': popupState({
      query: 'endless',
      results: endless([{ ...lines.minister, hit: 'Beispiel' }, lines.plan, lines.canal]),
    }),
    'A word without an end, opened in place': popupState({ selected: endless(actor()) }),
    'A plan of a word without an end, opened in place': popupState({ selected: endless(proposal()) }),
    'A look-up without results': popupState({ query: 'a name that nobody has', results: [] }),
    'An actor opened in place': popupState({ selected: actor() }),
    'An actor opened without an article date': popupState({ selected: undated }),
    'A proposal opened in place': popupState({ selected: proposal() }),
    'The longest name opened in place': popupState({
      selected: actor({ name: { en: LONG_NAME }, role: { en: LONG_ROLE }, issues: [longIssue] }),
    }),
  },
};
