import type { FromPage, HighlightStyle } from '../../core/protocol/from-page.ts';
import type { Settings } from '../../core/settings.ts';
import { type Choice, createChoice } from '../../page/painting/choose.ts';
import { HighlightsPainter } from '../../page/painting/highlights-painter.ts';
import type { PageMention, Painter, PainterClass } from '../../page/painting/painter.ts';
import { type AnswerOf, askFromPage } from '../../platform/messaging.ts';
import { sharedWorld } from '../shared/world.ts';
import { createLooks, type Lines } from './mark-looks.ts';
import { createShown } from './shown-marks.ts';
import { createWash } from './wash.ts';

type PageSettings = AnswerOf<FromPage, 'hello'>;

/** Returns the painter's class, after injecting it if it is the one that inserts elements. */
async function painterFor(kind: Settings['painter']): Promise<PainterClass> {
  if (kind === 'highlight') return HighlightsPainter;
  await askFromPage('inject', { script: 'marker' });
  const Injected = sharedWorld()?.MarkPainter;
  if (!Injected) throw new Error('The painter that inserts elements could not be injected.');
  return Injected;
}

/**
 * Decides which mentions to paint, paints them with the painter that the reader chose, and finds the mention at a
 * point. All marks are removed when the signal aborts.
 */
export class Painting {
  private readonly settings: Promise<PageSettings>;
  private readonly signal: AbortSignal;
  private readonly shown = createShown();
  private readonly looks = createLooks();
  private readonly wash = createWash();
  private painter: Painter | undefined;
  private choice: Choice | undefined;
  private density: Settings['density'] = 'section';
  private hasElements = false;
  private first: ((settings: PageSettings) => void) | undefined;
  private run = (change: () => void): void => change();

  constructor(settings: Promise<PageSettings>, signal: AbortSignal) {
    this.settings = settings;
    this.signal = signal;
    const dropStyle = ({ name, dark, strength }: HighlightStyle): void => {
      askFromPage('dropStyle', { name, dark, strength }).catch(() => undefined);
    };
    signal.addEventListener('abort', () => {
      this.painter?.clear();
      this.shown.clear();
      settings.then(dropStyle, () => undefined);
    });
  }

  /** True if marks are focusable elements in the page. Valid only after `prepare`. */
  insertsElements(): boolean {
    return this.hasElements;
  }

  /** Creates the painter if there is something to paint. */
  async prepare(mentions: readonly PageMention[]): Promise<void> {
    if (this.painter || mentions.length === 0) return;
    const settings = await this.settings;
    const { painter: kind, density, name, dark, strength } = settings;
    const Chosen = await painterFor(kind);
    const { signal, looks } = this;
    if (signal.aborted || this.painter) return;
    this.hasElements = kind === 'elements';
    this.density = density;
    this.choice = createChoice(density);
    this.painter = new Chosen({ document, style: { name, dark, strength }, lookOf: looks.of, signal });
    this.first?.(settings);
  }

  /** Chooses anew among all mentions of the page, which are then added. Drops the marks of texts that are gone. */
  restart(): void {
    if (!this.painter) return;
    const gone = this.painter.prune();
    for (const id of gone) this.shown.remove(id);
    this.wash.forget(gone);
    this.choice = createChoice(this.density);
  }

  /**
   * Paints the new mentions that the setting selects, given what is already painted. `keyOf` identifies what a mention
   * means.
   */
  add(mentions: readonly PageMention[], line: Lines, keyOf: (mention: PageMention) => string): void {
    const { choice, looks } = this;
    looks.setLines(line);
    if (!choice) return;
    const chosen = mentions.filter((mention) => {
      const { block, start } = mention;
      const entity = keyOf(mention);
      const [heavy, linked] = [looks.isHeavy(mention), looks.isLinked(mention)];
      return choice({ block, section: block.section, above: block.above + start, entity, heavy, linked });
    });
    this.wash.keep(chosen);
    this.paint(chosen);
  }

  /** Removes the marks of mentions whose text is about to be read again. */
  forget(mentions: readonly PageMention[]): void {
    const ids = mentions.map(({ id }) => id);
    this.remove(ids);
    this.wash.forget(ids);
  }

  /** Returns the number of painted entities. */
  entities(): number {
    return this.shown.entities();
  }

  /** Gives a wash to the mention to which the reader has gone by keyboard, or takes it away. */
  setCurrent(mention: PageMention | null): void {
    this.wash.set('current', mention);
    this.showWash();
  }

  /** Gives a wash to the mention whose card is open, or takes it away. */
  setOpen(mention: PageMention | null): void {
    this.wash.set('open', mention);
    this.showWash();
  }

  /** Sets whether the position of a mention's actor has changed since the story around it. */
  setChanged(hasChanged: (mention: PageMention) => boolean): void {
    const differs = this.looks.setChanged(hasChanged);
    this.painter?.restyle(this.shown.where(differs));
  }

  /** Returns the name of a painted mention's entity, and whether its position has changed since the article. */
  labelOf(mention: PageMention): string {
    return this.looks.label(mention);
  }

  hitAt(x: number, y: number, target: EventTarget | null): PageMention | null {
    const id = this.painter?.hitAt(x, y, target) ?? null;
    return id === null ? null : (this.shown.get(id) ?? null);
  }

  rectsOf(mention: PageMention): readonly DOMRect[] {
    return this.painter?.rectsOf(mention.id) ?? [];
  }

  rangeOf(mention: PageMention): Range | null {
    return this.painter?.rangeOf(mention.id) ?? null;
  }

  /** Sets a callback for the first mention to paint, so that a page without mentions needs no listeners. */
  onFirst(callback: (settings: PageSettings) => void): void {
    this.first = callback;
  }

  /** Sets the function that runs changes of the wash, so that they are not taken for changes by the page. */
  runChangesIn(run: (change: () => void) => void): void {
    this.run = run;
  }

  /** Paints mentions that are not painted yet, and returns them. */
  private paint(mentions: readonly PageMention[]): PageMention[] {
    const { painter } = this;
    if (!painter) return [];
    const fresh = mentions.filter((mention) => this.shown.add(mention));
    if (fresh.length > 0) painter.add(fresh);
    return fresh;
  }

  private remove(ids: readonly number[]): void {
    this.painter?.remove(ids.filter((id) => this.shown.remove(id)));
  }

  private showWash(): void {
    const { painter, wash, signal } = this;
    if (!painter || signal.aborted) return;
    this.run(() => {
      const washed = wash.all();
      wash.visit(this.paint(washed));
      painter.setCurrent(washed.map(({ id }) => id));
      this.remove(wash.left());
    });
  }
}
