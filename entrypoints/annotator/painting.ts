import { inWords } from '../../components/words.ts';
import type { EntityLine, Settings } from '../../core/messages.ts';
import { choosePainted } from '../../page/choose.ts';
import { createHighlightsPainter } from '../../page/highlights.ts';
import type { Painted, Painter } from '../../page/painter.ts';
import { isDarkPage } from '../../page/theme.ts';
import { uiLanguage } from '../../platform/language.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Found } from './found.ts';

type CreatePainter = (document: Document, name: string, signal: AbortSignal, dark: boolean) => Painter;
type Shared = typeof globalThis & { standpoint?: { createMarker?: CreatePainter } };

/** What of the mentions is painted, and where a pointer hits it. */
export type Painting = {
  /** True where marks are elements in the page, which can have the focus. */
  readonly insertsElements: boolean;
  /** Brings in painter and style when there is something to paint. */
  prepare(mentions: readonly Found[]): Promise<void>;
  /** Paints those of the mentions that the setting asks for; what is painted already stays. */
  show(mentions: readonly Found[], lines: ReadonlyMap<string, EntityLine>): void;
  /** Takes mentions back whose text is read again. */
  forget(mentions: readonly Found[]): void;
  setCurrent(mention: Found | null): void;
  hitAt(x: number, y: number, target: EventTarget | null): Found | null;
  rectsOf(mention: Found): readonly DOMRect[];
  rangeOf(mention: Found): Range | null;
  /** Called once, when the first mention is painted: nothing listens on a page without one. */
  onFirst(callback: () => void): void;
};

const randomName = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `m${[...bytes].map((byte) => byte.toString(36)).join('')}`;
};

const isHeavy = (line: EntityLine | undefined): boolean => line?.type === 'actor' && line.kind !== 'person';

/** Brings in the painter that the reader chose when there is something to paint, and its style; both go with the signal. */
export function createPainting(
  settings: Pick<Settings, 'painter' | 'density'>,
  signal: AbortSignal,
): Painting {
  const shown = new Map<number, Found>();
  let lines: ReadonlyMap<string, EntityLine> = new Map();
  let painter: Painter | undefined;
  let first: (() => void) | undefined;

  const bringPainter = async (): Promise<Painter> => {
    const name = randomName();
    const dark = isDarkPage(document);
    await askBackground('style', { name, on: true, dark });
    signal.addEventListener('abort', () => {
      void askBackground('style', { name, on: false, dark }).catch(() => undefined);
    });
    if (settings.painter === 'highlight') return createHighlightsPainter(document, name, signal, dark);
    await askBackground('bringMarker', {});
    const create = (globalThis as Shared).standpoint?.createMarker;
    if (!create) throw new Error('The painter that inserts elements could not be brought in.');
    return create(document, name, signal, dark);
  };

  const painted = (mention: Found): Painted => {
    const line = lines.get(mention.entity);
    const { id, block, start, end, entity, kind } = mention;
    const type = line?.type === 'proposal' ? 'proposal' : kind === 'metonym' ? 'metonym' : 'actor';
    const label = line ? inWords(line.name, { language: uiLanguage() }) : entity;
    return { id, block, start, end, entity, type, label };
  };
  const add = (mentions: readonly Found[]): void => {
    const fresh = mentions.filter((mention) => !shown.has(mention.id));
    if (fresh.length === 0) return;
    for (const mention of fresh) shown.set(mention.id, mention);
    painter?.add(fresh.map(painted));
  };

  signal.addEventListener('abort', () => {
    painter?.clear();
    shown.clear();
  });

  return {
    insertsElements: settings.painter === 'elements',
    async prepare(mentions) {
      if (painter || mentions.length === 0) return;
      const brought = await bringPainter();
      if (signal.aborted) return brought.clear();
      painter = brought;
      first?.();
    },
    show(mentions, names) {
      lines = names;
      if (!painter) return;
      for (const id of painter.prune()) shown.delete(id);
      const items = mentions.map(({ block, entity }) => ({
        block,
        section: block.section,
        entity,
        heavy: isHeavy(names.get(entity)),
      }));
      const chosen = choosePainted(items, settings.density);
      add(mentions.filter((_, index) => chosen[index]));
    },
    forget(mentions) {
      const ids = mentions.map((mention) => mention.id).filter((id) => shown.delete(id));
      painter?.remove(ids);
    },
    setCurrent(mention) {
      if (mention) add([mention]);
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
