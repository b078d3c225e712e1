import { render } from 'preact';
import { Card as CardView } from '../../components/card/Card.tsx';
import css from '../../components/card/card.css?inline';
import type { Why } from '../../components/card/WhyMarked.tsx';
import type { Localised } from '../../core/pack/model.ts';
import type { EntityView, IssueView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { restore } from '../../core/sharing.ts';
import { isDarkPage } from '../../page/painting/theme.ts';
import { askBackground } from '../../platform/messaging.ts';
import { uiWords } from '../shared/ui-words.ts';
import type { Found } from './found.ts';
import type { Painting } from './painting.ts';
import { placeBeside } from './placement.ts';
import type { Reading } from './reading.ts';
import { createViews, type Question } from './views.ts';

type How = {
  readonly focus: boolean;
  /** A point in the viewport, in CSS pixels: of a mention over several lines, the part beside it is the anchor. */
  readonly near?: { readonly x: number; readonly y: number };
  /** A pinned card stays when the pointer leaves. */
  readonly pinned?: boolean;
};

/** The one card of a page. Its host is in the page only while it is open. */
export type Card = {
  /** A pointer rests on a mention: what it would show is asked for ahead of time. Null once it has left. */
  expect(mention: Found | null): void;
  open(mention: Found, how: How): Promise<void>;
  close(): void;
  isOpen(): boolean;
  isPinned(): boolean;
  shows(mention: Found): boolean;
  contains(event: Event): boolean;
};

type Shown = {
  readonly mention: Found;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly end: AbortController;
  returnTo: Element | null;
  pinned: boolean;
  trail: string[];
  view: EntityView;
  latest: EntityView | null;
};

function createHost(dark: boolean): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('standpoint-card');
  host.popover = 'manual';
  host.dataset.theme = dark ? 'dark' : 'light';
  host.style.cssText =
    'all: initial; position: fixed; inset: 0 auto auto 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; z-index: 2147483647;';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  return { host, root };
}

/** Opens an entity's view at a mention, in a closed shadow root in the top layer, until the signal ends. */
export function createCard(
  reading: Reading,
  painting: Painting,
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): Card {
  let shown: Shown | undefined;
  /** Drawn ahead of time for the mention on which the pointer rests; not in the page. */
  let drawn: Shown | undefined;
  let turn = 0;

  const ask = (
    { mention: { block }, entity, date }: Question,
    inFull: 'first' | readonly string[],
  ): Promise<EntityView | null> =>
    askBackground('view', {
      ...{ entity, date, inFull },
      paragraph: block.text.slice(0, 10_000),
      heading: block.heading.slice(0, 1_000),
      page: reading.gist(),
    }).then(
      (answer) => answer && restore(answer),
      (error: unknown) => {
        onFault(error);
        return null;
      },
    );
  const views = createViews(
    (question) => ask(question, 'first'),
    ({ mention }, view) => {
      if (isDrawn(mention, view)) return;
      dropDrawn();
      drawn = drawOf(mention, view);
    },
    signal,
  );
  const questionOf = (mention: Found): Question => ({
    ...{ mention, entity: mention.entity, date: reading.date() },
  });
  const issueOf = async (mention: Found, view: EntityView, issue: string): Promise<IssueView | null> => {
    const answer = await ask({ mention, entity: view.id, date: view.date }, [issue]);
    return answer?.type === 'actor' ? (answer.issues[0] ?? null) : null;
  };

  const close = (): void => {
    turn++;
    if (!shown) return;
    const { host, root, end, returnTo } = shown;
    const hadFocus = root.activeElement !== null;
    shown = undefined;
    end.abort();
    render(null, root);
    host.remove();
    if (hadFocus && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
  };

  /** Replaces what the card says; a card that was closed or moved on meanwhile is left alone. */
  const update = async (entity: string, showLatest: boolean): Promise<void> => {
    const at = shown;
    if (!at) return;
    const [view, latest] = await Promise.all([
      views.get({ mention: at.mention, entity, date: reading.date() }),
      showLatest ? views.get({ mention: at.mention, entity, date: null }) : null,
    ]);
    if (shown !== at || !view) return;
    at.view = view;
    at.latest = latest;
    draw(at);
  };
  const follow = (steps: () => void): void => {
    steps();
    const entity = shown?.trail.at(-1);
    if (entity) void update(entity, shown?.latest !== null);
  };

  const nameOf = (entity: string): Localised => reading.line(entity)?.name ?? { en: entity };
  const whyMarked = ({ block, start, end, entity, rule }: Found): Why => ({
    text: block.text.slice(start, end).replace(/\s+/g, ' '),
    rule,
    name: nameOf(entity),
    company: reading.company(entity).map(nameOf),
    date: reading.date(),
  });

  const draw = (at: Shown): void => {
    render(
      <CardView
        view={at.view}
        latest={at.latest}
        modified={reading.modified()}
        language={uiWords.language}
        t={uiWords.t}
        onLatest={(show) => void update(at.view.id, show)}
        onEntity={(id) => follow(() => at.trail.push(id))}
        onBack={at.trail.length > 1 ? () => follow(() => at.trail.pop()) : null}
        onIssue={(view, issue) => issueOf(at.mention, view, issue)}
        onDate={(date) => {
          reading.setDate(date);
          views.clear();
          void update(at.view.id, false);
        }}
        onPanel={(view) => {
          const issue = at.view.type === 'actor' ? (at.view.issues[0]?.issue ?? null) : null;
          const plan = view === 'compare' ? at.view.id : null;
          void askBackground('openPanel', {
            view,
            entity: at.view.id,
            issue,
            plan,
            date: reading.date(),
          }).catch(onFault);
        }}
        onCopy={(text) => void navigator.clipboard.writeText(text)}
        why={at.trail.length > 1 ? null : whyMarked(at.mention)}
        onHide={(where) => void askBackground('hide', { entity: at.mention.entity, where }).catch(onFault)}
        onOff={() => void askBackground('siteOff', {}).catch(onFault)}
        onClose={close}
      />,
      at.root,
    );
  };

  const listen = (at: Shown, near: How['near']): void => {
    const { signal: end } = at.end;
    const keys = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    };
    addEventListener('keydown', keys, { capture: true, signal: end });
    at.root.addEventListener('pointerdown', () => (at.pinned = true), { signal: end });
    placeBeside(() => painting.rectsOf(at.mention), near, at.host, close, end);
  };

  /** A card of a mention that is drawn but not in the page: most of what it costs the first time. */
  const drawOf = (mention: Found, view: EntityView): Shown => {
    const { host, root } = createHost(isDarkPage(document));
    const at: Shown = {
      ...{ mention, host, root, view, latest: null },
      ...{ end: new AbortController(), returnTo: null, pinned: false, trail: [mention.entity] },
    };
    draw(at);
    return at;
  };
  const isDrawn = (mention: Found, view: EntityView): boolean =>
    drawn?.mention === mention && drawn.view === view;
  const dropDrawn = (): void => {
    if (drawn) render(null, drawn.root);
    drawn = undefined;
  };

  signal.addEventListener('abort', () => {
    close();
    dropDrawn();
  });

  return {
    expect(mention) {
      if (drawn?.mention !== mention) dropDrawn();
      views.expect(mention && questionOf(mention));
      // To print a first date takes as long as all else that is drawn: it is done while the background looks.
      if (mention) printDate('2022-01-01', uiWords);
    },
    async open(mention, { focus, near, pinned = false }) {
      const mine = ++turn;
      const view = await views.get(questionOf(mention));
      if (mine !== turn || signal.aborted || !view) return;
      const returnTo = shown?.returnTo ?? document.activeElement;
      close();
      turn = mine;
      const at = drawn && isDrawn(mention, view) ? drawn : drawOf(mention, view);
      if (at === drawn) drawn = undefined;
      shown = Object.assign(at, { returnTo, pinned: pinned || focus });
      document.documentElement.append(at.host);
      at.host.showPopover();
      listen(at, near);
      if (focus)
        (at.root.querySelector('[role=dialog]') as HTMLElement | null)?.focus({ preventScroll: true });
    },
    close,
    isOpen: () => shown !== undefined,
    isPinned: () => shown?.pinned ?? false,
    shows: (mention) => shown?.mention === mention,
    contains: (event) => shown !== undefined && event.composedPath().includes(shown.host),
  };
}
