import { inWords } from '../../components/shared/localise.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import type { FromPage, HighlightStyle } from '../../core/protocol/from-page.ts';
import type { Settings } from '../../core/settings.ts';
import { type Choice, createChoice } from '../../page/painting/choose.ts';
import { HighlightsPainter } from '../../page/painting/highlights-painter.ts';
import type { Look, PageMention, Painter, PainterClass } from '../../page/painting/painter.ts';
import { type AnswerOf, askFromPage } from '../../platform/messaging.ts';
import { uiWords } from '../shared/ui-words.ts';
import { sharedWorld } from '../shared/world.ts';

type PageSettings = AnswerOf<FromPage, 'hello'>;
type Lines = (entity: string) => EntityLine | undefined;

/** Decides which mentions to paint, and finds the mention at a point. */
export type Painting = {
  /** True if marks are focusable elements in the page. Valid only after `prepare`. */
  insertsElements(): boolean;
  /** Creates the painter if there is something to paint. */
  prepare(mentions: readonly PageMention[]): Promise<void>;
  /** Paints the mentions of the page that the density setting selects. Keeps existing marks. */
  show(mentions: readonly PageMention[], line: Lines): void;
  /** Paints the new mentions that the setting selects, given what is already painted. */
  add(mentions: readonly PageMention[], line: Lines): void;
  /** Removes the marks of mentions whose text is about to be read again. */
  forget(mentions: readonly PageMention[]): void;
  /** Returns the number of painted entities. */
  entities(): number;
  setCurrent(mention: PageMention | null): void;
  hitAt(x: number, y: number, target: EventTarget | null): PageMention | null;
  rectsOf(mention: PageMention): readonly DOMRect[];
  rangeOf(mention: PageMention): Range | null;
  /** Sets a callback for the first mention to paint, so that a page without mentions needs no listeners. */
  onFirst(callback: (settings: PageSettings) => void): void;
};

const isHeavy = (line: EntityLine | undefined): boolean => line?.type === 'actor' && line.kind !== 'person';

function lookFor({ entity, kind }: PageMention, line: EntityLine | undefined): Look {
  return {
    type: line?.type === 'proposal' ? 'proposal' : kind === 'metonym' ? 'metonym' : 'actor',
    label: () => (line ? inWords(line.name, uiWords) : entity),
  };
}

/** Returns the painter's class, after injecting it if it is the one that inserts elements. */
async function painterFor(kind: Settings['painter']): Promise<PainterClass> {
  if (kind === 'highlight') return HighlightsPainter;
  await askFromPage('injectMarkPainter');
  const Injected = sharedWorld()?.MarkPainter;
  if (!Injected) throw new Error('The painter that inserts elements could not be injected.');
  return Injected;
}

/** Counts the painted mentions of each entity. */
function createShown() {
  const shown = new Map<number, PageMention>();
  const counts = new Map<string, number>();
  return {
    add(mention: PageMention): boolean {
      if (shown.has(mention.id)) return false;
      shown.set(mention.id, mention);
      counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
      return true;
    },
    remove(id: number): boolean {
      const mention = shown.get(id);
      if (!mention) return false;
      shown.delete(id);
      const left = (counts.get(mention.entity) ?? 1) - 1;
      if (left > 0) counts.set(mention.entity, left);
      else counts.delete(mention.entity);
      return true;
    },
    get: (id: number) => shown.get(id),
    entities: () => counts.size,
    clear: () => shown.clear(),
  };
}

/** Paints with the painter that the reader chose. All marks are removed when the signal aborts. */
export function createPainting(settings: Promise<PageSettings>, signal: AbortSignal): Painting {
  const shown = createShown();
  let choice: Choice | undefined;
  let density: Settings['density'] = 'first';
  let insertsElements = false;
  let lineOf: Lines = () => undefined;
  let painter: Painter | undefined;
  let first: ((settings: PageSettings) => void) | undefined;

  const paint = (mentions: readonly PageMention[]): void => {
    const fresh = mentions.filter((mention) => shown.add(mention));
    if (fresh.length > 0) painter?.add(fresh);
  };
  const add = (mentions: readonly PageMention[], line: Lines): void => {
    lineOf = line;
    const chosen = choice;
    if (!painter || !chosen) return;
    paint(
      mentions.filter(({ block, entity }) =>
        chosen({ block, section: block.section, entity, heavy: isHeavy(line(entity)) }),
      ),
    );
  };
  const dropStyle = ({ name, dark }: HighlightStyle): void => {
    askFromPage('dropStyle', { name, dark }).catch(() => undefined);
  };
  signal.addEventListener('abort', () => {
    painter?.clear();
    shown.clear();
    settings.then(dropStyle, () => undefined);
  });

  return {
    insertsElements: () => insertsElements,
    async prepare(mentions) {
      if (painter || mentions.length === 0) return;
      const known = await settings;
      const { painter: kind, density: chosen, name, dark } = known;
      const Chosen = await painterFor(kind);
      if (signal.aborted || painter) return;
      insertsElements = kind === 'elements';
      density = chosen;
      choice = createChoice(density);
      const lookOf = (mention: PageMention): Look => lookFor(mention, lineOf(mention.entity));
      painter = new Chosen({ document, name, dark, lookOf, signal });
      first?.(known);
    },
    show(mentions, line) {
      if (!painter) return;
      for (const id of painter.prune()) shown.remove(id);
      choice = createChoice(density);
      add(mentions, line);
    },
    add,
    forget(mentions) {
      painter?.remove(mentions.map(({ id }) => id).filter((id) => shown.remove(id)));
    },
    entities: () => shown.entities(),
    setCurrent(mention) {
      if (mention) paint([mention]);
      painter?.setCurrent(mention?.id ?? null);
    },
    hitAt(x, y, target) {
      const id = painter?.hitAt(x, y, target) ?? null;
      return id === null ? null : (shown.get(id) ?? null);
    },
    rectsOf: (mention) => painter?.rectsOf(mention.id) ?? [],
    rangeOf: (mention) => painter?.rangeOf(mention.id) ?? null,
    onFirst(callback) {
      first = callback;
    },
  };
}
