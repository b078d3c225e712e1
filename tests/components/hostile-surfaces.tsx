// Everything here is invented: no such pack, state, person or server exists.
import type { ComponentChild } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import { HiddenList } from '../../components/options/HiddenList.tsx';
import { PackGroup } from '../../components/options/packs/PackGroup.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { SentPage } from '../../components/sent/SentPage.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { lookUpIn } from '../../core/lookup.ts';
import type { Pack } from '../../core/pack/model.ts';
import type { PageStatus } from '../../core/page-status.ts';
import { changesAfter } from '../../core/positions/changes-after.ts';
import { compareActors, comparePlan } from '../../core/positions/compare.ts';
import { elsewhereOf } from '../../core/positions/elsewhere.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { allLines } from '../../core/positions/lines.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';
import { pageSubjects } from '../../core/positions/page-subjects.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import { readPanelLocation } from '../../platform/panel-address.ts';
import { about } from './about-facts.ts';
import { asked } from './card/show-card.tsx';
import { words } from './english.ts';
import { followed, packActions, changes as packChanges, preview, requests } from './invented-packs.ts';
import { welcomeProps } from './welcome-props.ts';
import { withTexts } from './with-texts.ts';

const DATE = '2024-06-01';
const ENTITIES = ['north', 'south', 'plan'];

/** The lines of a pack's entities, with the name of the pack, as they are while several packs are on. */
const linesOf = (index: PackIndex) => allLines(index).map((line) => ({ ...line, packs: [index.pack.title] }));

function view(index: PackIndex, entity: string): EntityView {
  const found = viewOf(index, { entity, date: DATE, paragraphIssues: ['bridge'], headingIssues: [] });
  if (!found) throw new Error(`no ${entity}`);
  return { ...found, pack: index.pack.title, elsewhere: [elsewhereOf(found, index.pack.title)] };
}

const nothing = (): void => undefined;

function card(
  index: PackIndex,
  entity: string,
  text: string,
  choice?: readonly EntityLine[],
): ComponentChild {
  const shown = view(index, entity);
  const why = { text, name: shown.name, rule: 'company' as const, company: [shown.name], date: DATE };
  return (
    <Card
      {...asked()}
      view={shown}
      latest={null}
      modified={null}
      reason={null}
      onBack={null}
      why={why}
      choice={choice}
      words={words}
    />
  );
}

function status(index: PackIndex): PageStatus {
  const entities = linesOf(index)
    .filter(({ id }) => ENTITIES.includes(id))
    .map((line) => ({ ...line, count: 2 }));
  const counted = { mentions: 6, current: 0, hidden: ['north'] };
  return { state: 'reading', date: DATE, modified: null, ...counted, entities } as PageStatus;
}

function popup(index: PackIndex, query: string, selected: EntityView | null): ComponentChild {
  const hidden = [{ entity: 'north', name: view(index, 'north').name, where: 'site' as const }];
  return (
    <Popup
      site={{ host: 'news.example.org', on: true, paused: false, hidden }}
      status={status(index)}
      changes={changesAfter(index, { entities: ENTITIES, date: DATE, subjects: [] })}
      unavailable={null}
      query={query}
      results={query === '' ? [] : lookUpIn([{ index, lines: linesOf(index) }])(query)}
      selected={selected}
      about={about}
      words={words}
      refused={0}
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
    />
  );
}

function panel(index: PackIndex, at: string, text: string): ComponentChild {
  const place = readPanelLocation(at);
  const actors = { actors: ['north', 'south'], date: DATE };
  const mention = {
    id: 1,
    entity: 'north',
    entities: ['north'],
    heading: text,
    before: text,
    text,
    after: text,
  };
  const subjects = pageSubjects(index, { entities: ENTITIES, issues: ['bridge'], date: DATE });
  return (
    <Panel
      place={place}
      words={words}
      onGo={nothing}
      onTab={nothing}
      refused={0}
      dossier={{
        view: place.entity === null ? null : view(index, place.entity),
        latest: null,
        beside: view(index, 'south'),
        holders: linesOf(index),
        results: null,
        directory: linesOf(index),
        onBack: null,
        onLatest: nothing,
      }}
      compare={{
        comparison: at.includes('plan=')
          ? comparePlan(index, { ...actors, proposal: 'plan' })
          : compareActors(index, actors),
        directory: linesOf(index),
      }}
      page={{
        status: status(index),
        unavailable: null,
        subjects,
        views: ENTITIES.map((id) => view(index, id)),
        mentions: [mention],
        onAnyway: nothing,
        onGoTo: nothing,
        onEntity: nothing,
        onPrint: nothing,
      }}
    />
  );
}

function options(text: string, address: string): ComponentChild {
  const editors = [{ name: text, url: address }];
  const facts = { title: { en: text }, editors, licence: text };
  const problem = { code: 'invalid' as const, detail: text };
  const ok = <T,>(value: T) => Promise.resolve({ ok: value });
  return (
    <main>
      <PackGroup
        packs={[followed({ ...facts, problem, staged: 2 })]}
        progress={null}
        actions={{
          ...packActions,
          onPreview: () => ok(preview(facts)),
          onChanges: () => ok(withTexts(packChanges, text, address)),
        }}
        words={words}
      />
      <HiddenList
        hidden={[{ entity: 'north', site: null }]}
        names={new Map([['north', { en: text }]])}
        words={words}
        onHidden={nothing}
      />
    </main>
  );
}

/** A place where a reader sees texts of a pack. `press`: what is pressed to see all of it. */
export type Surface = { readonly show: ComponentChild; readonly press: readonly string[] };

/** Everything in which texts of a pack are shown, given the pack, and one of its texts and addresses. */
export function surfaces(pack: Pack, text: string, address: string): Readonly<Record<string, Surface>> {
  const index = indexPack(pack);
  const history = '.sp-foot > button';
  const sources = '[aria-expanded=false]';
  const { title, coverage, positions } = pack;
  const told = { ...coverage, title, positions: positions.length, sources: pack.sources.length };
  const intro = welcomeProps(words);
  const sample = { ...intro.sample, paragraphs: [{ text, marks: [] }] };
  return {
    'card of a state': { show: card(index, 'north', text), press: [history, sources] },
    'card of a person': { show: card(index, 'south', text), press: [history, sources] },
    'card of a plan': { show: card(index, 'plan', text), press: [history, sources] },
    'card with a choice': { show: card(index, 'plan', text, linesOf(index)), press: [] },
    popup: { show: popup(index, '', null), press: [] },
    'popup, found': { show: popup(index, text.slice(0, 40), null), press: [] },
    'popup, actor': { show: popup(index, '', view(index, 'north')), press: [sources] },
    'popup, person': { show: popup(index, '', view(index, 'south')), press: [sources] },
    'popup, plan': { show: popup(index, '', view(index, 'plan')), press: [sources] },
    'panel, actor': { show: panel(index, `?view=dossier&entity=north&date=${DATE}`, text), press: [sources] },
    'panel, person': {
      show: panel(index, `?view=dossier&entity=south&date=${DATE}`, text),
      press: [sources],
    },
    'panel, plan': { show: panel(index, `?view=dossier&entity=plan&date=${DATE}`, text), press: [sources] },
    'panel, comparison': { show: panel(index, `?view=compare&date=${DATE}`, text), press: [sources] },
    'panel, comparison by plan': {
      show: panel(index, `?view=compare&plan=plan&date=${DATE}`, text),
      press: [sources],
    },
    'panel, page': { show: panel(index, `?view=page&date=${DATE}`, text), press: [sources] },
    'options, packs': { show: options(text, address), press: ['.sp-disclose'] },
    'options, changes': { show: options(text, address), press: ['.sp-acts .sp-main'] },
    'options, preview': { show: options(text, address), press: ['.sp-follow [type=submit]'] },
    welcome: { show: <Welcome {...intro} coverage={told} sample={sample} />, press: [] },
    'what was sent': {
      show: <SentPage requests={requests.map((one) => ({ ...one, address: text }))} words={words} />,
      press: [],
    },
  };
}
