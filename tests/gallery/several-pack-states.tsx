// Everything here is invented: no such minister, state, canal, ferry, plan or newspaper exists.
import type { Why } from '../../components/card/WhyMarked.tsx';
import type { Elsewhere, EntityLine } from '../../core/positions/view.ts';
import { actor, proposal } from '../components/invented-views.ts';
import { cardState } from './card-states.tsx';
import * as samples from './invented-samples.ts';
import { panelState } from './panel-state.tsx';
import { popupState } from './popup-states.tsx';
import { type Fixtures, nothing } from './state.ts';

const canal = { en: 'Talks on the Example Canal' };
const ferry = { en: 'Talks on the northern ferry' };
const long = {
  en: 'Invented example: negotiations on the reopening of the Great Canal and its harbours since 2022',
};

const onFerry: Elsewhere = {
  id: 'ferry-talks/example-minister',
  pack: ferry,
  title: { en: 'Fares of the ferry' },
  headline: { en: 'The ferry must cost the same for all' },
  date: '2025-01-20',
};
const nothingFound: Elsewhere = {
  ...onFerry,
  id: 'c/x',
  pack: long,
  title: null,
  headline: null,
  date: null,
};
const both = { pack: canal, elsewhere: [onFerry] };

const named = (line: EntityLine, ...packs: NonNullable<EntityLine['packs']>): EntityLine => ({
  ...line,
  packs,
});
const options = [
  named(samples.lines.third, canal),
  named({ ...samples.lines.plan, id: 'ferry-talks/harbours', name: { en: 'Harbours plan' } }, ferry),
];
const why: Why = {
  text: 'Harbours',
  name: { en: 'Harbours' },
  rule: 'name',
  company: [],
  date: '2025-02-06',
};

export const packCards: Fixtures = {
  component: 'Card with several packs',
  frame: 'card',
  states: {
    'One entity in two packs': cardState(actor(both)),
    'One entity in two packs, one of them without a position': cardState(
      actor({ pack: canal, elsewhere: [{ ...nothingFound, pack: ferry }] }),
    ),
    'One entity in three packs, with the longest texts': cardState(
      actor({
        name: { en: samples.LONG_NAME },
        role: { en: samples.LONG_ROLE },
        issues: [samples.longIssue],
        pack: long,
        elsewhere: [
          { ...onFerry, headline: { en: 'Every ferry sails by day and by night at one fare' } },
          nothingFound,
        ],
      }),
    ),
    'Nothing found here, but in another pack': cardState(actor({ issues: [], ...both })),
    'An entity of one of two packs': cardState(actor({ pack: ferry })),
    'A plan in two packs': cardState(
      proposal({
        pack: canal,
        elsewhere: [{ ...onFerry, title: null, headline: { en: 'One fare for all' } }],
      }),
    ),
    'The history': { ...cardState(actor(both)), press: ['.sp-foot > button'] },
    'The same words mean two things': cardState(actor(both), { why, choice: options }),
    'The same words mean three things, with the longest names': cardState(actor(both), {
      why,
      choice: [...options, named(samples.lines.envoy, long, canal)],
    }),
    'After a choice, with the way back': cardState(actor({ pack: canal }), { why, onBack: nothing }),
    'A report names the pack': {
      ...cardState(actor(both), {
        about: { version: '1.2.3', home: 'https://github.com/example/standpoint' },
      }),
      press: ['.sp-menu-list button:nth-child(5)'],
    },
  },
};

const { reading, lines } = samples;
const status = {
  ...reading,
  entities: reading.entities.map((line, place) => ({
    ...line,
    packs: place === 0 ? [canal, ferry] : [place % 2 ? canal : long],
  })),
};
const found = [named(lines.minister, canal, ferry), named(lines.third, ferry), named(lines.plan, long)];

export const packPopups: Fixtures = {
  component: 'Popup with several packs',
  frame: 'popup',
  states: {
    'The entities on a page': popupState({
      status,
      changes: [
        {
          entity: 'example-minister',
          name: { en: 'Example Minister' },
          issue: 'canal',
          title: { en: 'Use of the canal' },
          from: { en: 'The canal stays closed' },
          to: { en: 'Would open the canal to trade' },
          date: '2025-03-14',
          pack: canal,
        },
      ],
    }),
    'Results of all packs': popupState({ query: 'example', results: found }),
    'An entity that two packs know': popupState({ selected: actor(both) }),
  },
};

export const packPanels: Fixtures = {
  component: 'Panel with several packs',
  frame: 'panel',
  states: {
    'An actor that two packs know': panelState(
      { entity: 'example-minister' },
      { dossier: { view: actor(both) } },
    ),
    'All entities of the packs': panelState({}, { dossier: { directory: found } }),
  },
};
