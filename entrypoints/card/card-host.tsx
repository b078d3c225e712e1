import { render } from 'preact';
import css from '../../components/card/card.css?inline';
import type { EntityView, IssueView } from '../../core/positions/view.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import { askFromPage } from '../../platform/messaging.ts';
import { createFloatingHost, dressHost } from '../shared/closed-host.ts';
import { sharedWorld } from '../shared/world.ts';
import { type CardOptions, drawCard, type ShownCard } from './card-view.tsx';
import { closeMenu, watchTab } from './focus-round.ts';
import { placeBeside } from './placement.ts';
import { PressGuard } from './press-guard.ts';
import { watchAbove } from './top-layer.ts';

/** Maximum number of UTF-16 units of a paragraph and of a heading that are sent with a request. */
const PARAGRAPH_UNITS = 10_000;
const HEADING_UNITS = 1_000;

export type How = {
  readonly focus: boolean;
  /** A point in the viewport, in CSS pixels. The line of the mention nearest to it is the anchor. */
  readonly near?: { readonly x: number; readonly y: number };
  /** A pinned card stays open when the pointer leaves. */
  readonly pinned?: boolean;
};

type Question = { readonly mention: PageMention; readonly entity: string; readonly date: string | null };

const isSame = (one: Question, other: Question): boolean =>
  one.mention === other.mention && one.entity === other.entity && one.date === other.date;

/** Returns the element of the page that has the focus, in its open shadow roots too. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The page's card, in a closed shadow root in the top layer. Its host is removed when the card closes. */
export class CardHost {
  private readonly options: CardOptions;
  private shown: ShownCard | undefined;
  /** The card of the mention under the pointer, drawn in advance. */
  private expected: { readonly question: Question; readonly card: Promise<ShownCard | null> } | undefined;
  private turn = 0;

  constructor(options: CardOptions) {
    this.options = options;
    options.signal.addEventListener('abort', () => this.close());
  }

  /** Draws the card of the mention under the pointer in advance. Null discards it. */
  expect(mention: PageMention | null): void {
    if (!mention) {
      this.expected = undefined;
      return;
    }
    const question = this.questionOf(mention);
    if (this.expected && isSame(this.expected.question, question)) return;
    this.expected = { question, card: this.prepare(question) };
  }

  async open(mention: PageMention, { focus, near, pinned = false }: How): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    const shown = await this.cardFor(this.questionOf(mention));
    if (mine !== this.turn || this.options.signal.aborted || !shown) return;
    shown.returnTo = this.shown?.returnTo ?? focused();
    shown.pinned = pinned || focus;
    this.close();
    // A page could style the notice so that it covers the card.
    sharedWorld()?.notice?.close();
    this.shown = shown;
    const { host, root } = shown;
    document.documentElement.append(host);
    dressHost(host, shown.look);
    host.showPopover();
    this.options.painting.setOpen(mention);
    shown.guard = new PressGuard(host, root, shown.end.signal);
    this.listen(shown, near);
    if (focus) root.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }

  /** Keeps a card that is awaited from opening. One that is open stays. */
  cancel(): void {
    this.turn += 1;
  }

  close(): void {
    this.cancel();
    if (!this.shown) return;
    const { host, root, end, returnTo } = this.shown;
    const hadFocus = root.activeElement !== null;
    this.shown = undefined;
    this.options.painting.setOpen(null);
    end.abort();
    render(null, root);
    host.remove();
    if (hadFocus && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
  }

  /** Whether the card is in the page. The page may have removed it. */
  isOpen(): boolean {
    return this.shown?.host.isConnected === true;
  }

  isPinned(): boolean {
    return this.isOpen() && this.shown?.pinned === true;
  }

  shows(mention: PageMention): boolean {
    return this.isOpen() && this.shown?.mention.id === mention.id;
  }

  contains(event: Event): boolean {
    return this.shown !== undefined && event.composedPath().includes(this.shown.host);
  }

  /** Shows the open card as of the day that its story has now. */
  refresh(): void {
    const { shown } = this;
    if (shown) void this.update(shown.trail, shown.latest !== null);
  }

  private dateOf({ block }: PageMention): string | null {
    return this.options.reading.days.dateOf(block);
  }

  private questionOf(mention: PageMention): Question {
    return { mention, entity: mention.entity, date: this.dateOf(mention) };
  }

  private cardFor(question: Question): Promise<ShownCard | null> {
    const { expected } = this;
    this.expected = undefined;
    return expected && isSame(expected.question, question) ? expected.card : this.prepare(question);
  }

  /** Draws a card that is not in the page yet. Null if that fails. */
  private prepare(question: Question): Promise<ShownCard | null> {
    return this.drawNew(question).catch((error: unknown) => {
      this.options.onFault(error);
      return null;
    });
  }

  private async drawNew(question: Question): Promise<ShownCard | null> {
    const { name: named, look } = this.options;
    const [view, name, how] = await Promise.all([this.ask(question), named, look]);
    if (!view) return null;
    const { host, root } = createFloatingHost(name, css);
    host.popover = 'manual';
    const end = new AbortController();
    const options = this.options.reading.found.optionsAt(question.mention);
    const rest = {
      end,
      options,
      returnTo: null,
      latest: null,
      pinned: false,
      refused: null,
      trail: options.length > 1 ? [] : [question.entity],
    };
    const shown: ShownCard = { mention: question.mention, host, root, look: how, view, ...rest };
    this.draw(shown);
    return shown;
  }

  private async ask(
    { mention, entity, date }: Question,
    inFull: 'first' | readonly string[] = 'first',
  ): Promise<EntityView | null> {
    const { reading, onFault } = this.options;
    const { block } = mention;
    try {
      return await askFromPage('view', {
        entity,
        date,
        also: inFull === 'first' ? reading.found.twinsAt(mention, entity) : [],
        inFull,
        paragraph: block.text.slice(0, PARAGRAPH_UNITS),
        named: reading.found.named(block),
        language: reading.language(),
        heading: block.heading.slice(0, HEADING_UNITS),
        page: reading.summary(block),
      });
    } catch (error) {
      onFault(error);
      return null;
    }
  }

  /** Replaces the content of the card, unless it has been closed or replaced in the meantime. */
  private async update(trail: ShownCard['trail'], showLatest: boolean): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    const { mention } = shown;
    const entity = trail.at(-1) ?? mention.entity;
    const [view, latest] = await Promise.all([
      this.ask({ mention, entity, date: this.dateOf(mention) }),
      showLatest ? this.ask({ mention, entity, date: null }) : null,
    ]);
    if (this.shown !== shown || !view) return;
    shown.trail = trail;
    shown.view = view;
    shown.latest = latest;
    shown.refused = null;
    this.draw(shown);
  }

  private async issueOf(mention: PageMention, view: EntityView, issue: string): Promise<IssueView | null> {
    const answer = await this.ask({ mention, entity: view.id, date: view.date }, [issue]);
    return answer?.type === 'actor' ? (answer.issues[0] ?? null) : null;
  }

  private draw(shown: ShownCard): void {
    drawCard(shown, this.options, {
      onUpdate: (trail, showLatest) => void this.update(trail, showLatest),
      onIssue: (view, issue) => this.issueOf(shown.mention, view, issue),
      onRefused: () => void (this.shown === shown && this.draw(shown)),
      onClose: () => this.close(),
    });
  }

  private listen(shown: ShownCard, near: How['near']): void {
    const { signal } = shown.end;
    const isUnder = watchAbove(shown.host, shown.mention);
    const onKey = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.key !== 'Escape' || isUnder()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!closeMenu(shown.root)) this.close();
    };
    addEventListener('keydown', onKey, { capture: true, signal });
    const pin = (): void => {
      shown.pinned = true;
    };
    shown.root.addEventListener('pointerdown', pin, { signal });
    watchTab(shown.root, () => this.close(), signal);
    const rects = () => this.options.painting.rectsOf(shown.mention);
    placeBeside(rects, near, shown, () => this.close(), signal, shown.mention.block.element);
  }
}
