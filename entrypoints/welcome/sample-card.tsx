import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import css from '../../components/card/card.css?inline';
import type { PlacedMark, SampleMark } from '../../components/welcome/SampleText.tsx';
import type { EntityView } from '../../core/positions/view.ts';
import { browser } from '../../platform/browser.ts';
import { copyText } from '../../platform/clipboard.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { placeBeside } from '../card/placement.ts';
import { uiWords } from '../shared/ui-words.ts';

/** The day (`YYYY-MM-DD`) and the whole text that the cards of the sample are about. */
export type SampleContext = { readonly date: string; readonly text: string };

const { version, homepage_url: home = null } = browser.runtime.getManifest();
const ABOUT = { version, home };

/** The card that is open at a mark of the sample. */
export class SampleCard {
  readonly mark: SampleMark;
  private readonly placed: PlacedMark;
  private readonly context: SampleContext;
  private readonly onClose: () => void;
  private readonly host = document.createElement('div');
  private readonly root = this.host.attachShadow({ mode: 'open' });
  private readonly end = new AbortController();
  private readonly trail: string[];
  private pinned = false;

  /** Creates a card that is not open yet. `onClose` is called when it closes itself. */
  constructor(placed: PlacedMark, context: SampleContext, onClose: () => void) {
    this.mark = placed.mark;
    this.placed = placed;
    this.context = context;
    this.onClose = onClose;
    this.trail = [placed.mark.entity];
    this.host.popover = 'manual';
    this.host.style.cssText = 'all: initial; position: fixed; inset: 0 auto auto 0; overflow: visible;';
    const style = document.createElement('style');
    style.textContent = css;
    this.root.append(style);
  }

  /** Opens the card beside its mark. Does nothing if it was closed before the view has arrived. */
  async open(): Promise<void> {
    const view = await this.ask(this.mark.entity, this.context.date);
    if (!view || this.end.signal.aborted) return;
    this.draw(view, null);
    const { element } = this.placed;
    element.closest('section')?.append(this.host);
    const { theme } = document.documentElement.dataset;
    if (theme) this.host.dataset.theme = theme;
    this.host.showPopover();
    this.root.addEventListener('pointerdown', () => this.pin(), { signal: this.end.signal });
    const { host, root, onClose, end } = this;
    placeBeside(() => [...element.getClientRects()], undefined, { host, root }, onClose, end.signal);
  }

  close(): void {
    const hadFocus = this.root.activeElement !== null;
    this.end.abort();
    render(null, this.root);
    this.host.remove();
    if (hadFocus) this.placed.element.focus({ preventScroll: true });
  }

  focus(): void {
    this.root.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }

  /** A pinned card stays open when the pointer leaves. */
  pin(): void {
    this.pinned = true;
  }

  isPinned(): boolean {
    return this.pinned || this.root.activeElement !== null;
  }

  contains(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }

  private ask(
    entity: string,
    date: string | null,
    inFull: 'first' | readonly string[] = 'first',
  ): Promise<EntityView | null> {
    const { text } = this.context;
    const { paragraph } = this.placed;
    return askFromOwnPage('view', { entity, date, inFull, paragraph, heading: '', page: text });
  }

  private async update(showLatest: boolean): Promise<void> {
    const entity = this.trail.at(-1) ?? this.mark.entity;
    const [view, latest] = await Promise.all([
      this.ask(entity, this.context.date),
      showLatest ? this.ask(entity, null) : null,
    ]);
    if (view && !this.end.signal.aborted) this.draw(view, latest);
  }

  private draw(view: EntityView, latest: EntityView | null): void {
    const { trail } = this;
    const back = (): void => {
      trail.pop();
      void this.update(latest !== null);
    };
    render(
      <Card
        view={view}
        latest={latest}
        modified={null}
        reason={null}
        words={uiWords}
        onLatest={(show) => void this.update(show)}
        onEntity={(id) => {
          trail.push(id);
          void this.update(latest !== null);
        }}
        onBack={trail.length > 1 ? back : null}
        onIssue={async (of, issue) => {
          const answer = await this.ask(of.id, of.date, [issue]);
          return answer?.type === 'actor' ? (answer.issues[0] ?? null) : null;
        }}
        onDate={null}
        onPanel={(surface, issue) => {
          const plan = surface === 'compare' && view.type === 'proposal' ? view.id : null;
          void openPanel(-1, { view: surface, entity: view.id, issue, plan, date: this.context.date });
        }}
        onCopy={copyText}
        // Nothing is turned off or hidden on our own page.
        onOff={null}
        why={null}
        about={ABOUT}
        refused={null}
        onHide={() => undefined}
        onClose={this.onClose}
      />,
      this.root,
    );
  }
}
