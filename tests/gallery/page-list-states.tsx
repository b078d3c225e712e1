// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import type { MentionExcerpt } from '../../core/page-status.ts';
import type { PageSubjects } from '../../core/positions/page-subjects.ts';
import { actor, proposal } from '../components/invented-views.ts';
import * as samples from './invented-samples.ts';
import { panelState } from './panel-state.tsx';
import type { Fixtures } from './state.ts';

const { lines, reading, LONG_NAME, LONG_TEXT } = samples;
const mention = (id: number, entity: string, heading: string, text: string): MentionExcerpt => ({
  id,
  entities: [entity],
  heading,
  text,
  before: 'On Tuesday morning ',
  after: ' said that the fee would stay, and left without taking questions.',
});
const mentions = [
  mention(1, 'example-minister', '', 'the minister'),
  mention(2, 'canal-plan', 'A fee for every ship', 'the canal plan'),
  mention(3, 'example-state', 'A fee for every ship', 'Example State'),
];
const page = { view: 'page' } as const;
const changed = (entity: typeof lines.minister, issue: string, title: string) => ({
  ...{ entity: entity.id, name: entity.name, issue, title: { en: title }, date: '2025-05-14' },
  from: { en: 'Passage for a fee' },
  to: { en: 'Free passage for every ship' },
});
const held = (entity: typeof lines.minister, headline: string, isChanged = false) => ({
  ...{ entity: entity.id, name: entity.name, headline: { en: headline }, date: '2025-02-05' },
  changed: isChanged,
});
const subjects: PageSubjects = {
  changes: [
    changed(lines.minister, 'canal', 'Passage through the canal'),
    changed(lines.state, 'harbour', 'Harbour dues'),
  ],
  subjects: [
    {
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      held: [held(lines.minister, 'Passage for a fee', true), held(lines.state, 'Closed to all ships')],
    },
    {
      issue: 'harbour',
      title: { en: 'Harbour dues' },
      held: [held(lines.state, 'Dues that cover the cost of pilots', true)],
    },
  ],
};

export const pageLists: Fixtures = {
  component: 'On this page',
  frame: 'panel',
  states: {
    'Changes and subjects': panelState(page, { page: { mentions, subjects } }),
    'All mentions, with the second one current': {
      ...panelState(page, { page: { mentions, subjects, status: { ...reading, current: 2 } } }),
      press: ['.sp-all-mentions button'],
    },
    'A page that is read as of its update': panelState(page, {
      page: {
        ...{ mentions, subjects },
        status: { ...reading, reason: { origin: 'update', published: '2025-01-10', others: false } },
      },
    }),
    'A page without a subject': panelState(page, {
      page: { mentions, subjects: { changes: [], subjects: [] } },
    }),
    'In a tab, where it can be printed': panelState(
      page,
      { page: { mentions, subjects, views: [actor(), proposal()] } },
      1280,
    ),
    'The longest texts': panelState(page, {
      page: {
        status: { ...reading, modified: '2025-02-08', entities: [{ ...lines.envoy, count: 1 }] },
        subjects: {
          changes: [changed(lines.envoy, 'long', LONG_TEXT)],
          subjects: [{ issue: 'long', title: { en: LONG_TEXT }, held: [held(lines.envoy, LONG_TEXT, true)] }],
        },
        mentions: [
          {
            id: 1,
            entities: ['envoy'],
            heading: LONG_TEXT,
            before: `${LONG_TEXT} `,
            text: LONG_NAME,
            after: ` ${LONG_TEXT}`,
          },
        ],
      },
    }),
    'A word without an end': panelState(page, {
      page: {
        status: samples.endless(reading),
        subjects: samples.endless(subjects),
        mentions: samples.endless(mentions),
      },
    }),
    'Nothing on the page is in the dossiers': panelState(page),
    'An article on another subject': panelState(page, {
      page: { status: { ...reading, state: 'off-topic', mentions: 0, entities: [] } },
    }),
    'Not a news page': panelState(page, { page: { status: { ...reading, state: 'not-news' } } }),
    'A page where extensions cannot run': panelState(page, {
      page: { unavailable: 'Standpoint can’t mark PDFs or images. You can still look things up.' },
    }),
  },
};
