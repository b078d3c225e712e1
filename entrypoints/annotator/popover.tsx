import { render } from 'preact';
import { i18n } from '#i18n';
import { Popover as PopoverView } from '../../components/Popover.tsx';
import css from '../../components/popover.css?inline';
import type { Why } from '../../components/WhyMarked.tsx';
import type { Translate } from '../../components/words.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { isDarkPage } from '../../page/theme.ts';
import { uiLanguage } from '../../platform/language.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Found } from './found.ts';
import type { Painting } from './painting.ts';
import { placeBeside } from './place.ts';
import type { Reading } from './reading.ts';

type How = {
  readonly focus: boolean;
  /** A point in the viewport, in CSS pixels: of a mention over several lines, the part beside it is the anchor. */
  readonly near?: { readonly x: number; readonly y: number };
  /** A pinned popover stays when the pointer leaves. */
  readonly pinned?: boolean;
};

/** The one popover of a page. Its host is in the page only while it is open. */
export type Popover = {
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
  readonly returnTo: Element | null;
  pinned: boolean;
  trail: string[];
  view: EntityView;
  latest: EntityView | null;
};

const translate = i18n.t as unknown as Translate;

function createHost(dark: boolean): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('standpoint-popover');
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
export function createPopover(
  reading: Reading,
  painting: Painting,
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): Popover {
  let shown: Shown | undefined;
  let turn = 0;

  const ask = (mention: Found, entity: string, date: string | null): Promise<EntityView | null> =>
    askBackground('view', {
      entity,
      date,
      paragraph: mention.block.text.slice(0, 10_000),
      heading: mention.block.heading.slice(0, 1_000),
      page: reading.gist(),
    }).catch((error: unknown) => {
      onFault(error);
      return null;
    });

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

  /** Replaces what the popover says; a popover that was closed or moved on meanwhile is left alone. */
  const update = async (entity: string, showLatest: boolean): Promise<void> => {
    const at = shown;
    if (!at) return;
    const [view, latest] = await Promise.all([
      ask(at.mention, entity, reading.date()),
      showLatest ? ask(at.mention, entity, null) : null,
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
      <PopoverView
        view={at.view}
        latest={at.latest}
        modified={reading.modified()}
        language={uiLanguage()}
        t={translate}
        onLatest={(show) => void update(at.view.id, show)}
        onEntity={(id) => follow(() => at.trail.push(id))}
        onBack={at.trail.length > 1 ? () => follow(() => at.trail.pop()) : null}
        onDate={(date) => {
          reading.setDate(date);
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

  signal.addEventListener('abort', close);

  return {
    async open(mention, { focus, near, pinned = false }) {
      const mine = ++turn;
      const view = await ask(mention, mention.entity, reading.date());
      if (mine !== turn || signal.aborted || !view) return;
      const returnTo = shown?.returnTo ?? document.activeElement;
      close();
      turn = mine;
      const { host, root } = createHost(isDarkPage(document));
      const end = new AbortController();
      shown = {
        ...{ mention, host, root, end, returnTo, view },
        pinned: pinned || focus,
        trail: [mention.entity],
        latest: null,
      };
      draw(shown);
      document.documentElement.append(host);
      host.showPopover();
      listen(shown, near);
      if (focus) (root.querySelector('[role=dialog]') as HTMLElement | null)?.focus({ preventScroll: true });
    },
    close,
    isOpen: () => shown !== undefined,
    isPinned: () => shown?.pinned ?? false,
    shows: (mention) => shown?.mention === mention,
    contains: (event) => shown !== undefined && event.composedPath().includes(shown.host),
  };
}
