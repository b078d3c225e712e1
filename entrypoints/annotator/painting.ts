import { inWords } from '../../components/shared/localise.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import type { HighlightStyle } from '../../core/protocol/messages.ts';
import type { Settings } from '../../core/settings.ts';
import { type Choice, createChoice } from '../../page/painting/choose.ts';
import { createHighlightsPainter } from '../../page/painting/highlights.ts';
import type { Painted, Painter } from '../../page/painting/painter.ts';
import { isDarkPage } from '../../page/painting/theme.ts';
import { askBackground } from '../../platform/messaging.ts';
import { uiLanguage } from '../../platform/ui-language.ts';
import type { Found } from './found.ts';

type CreatePainter = (document: Document, name: string, signal: AbortSignal, dark: boolean) => Painter;
type Shared = typeof globalThis & { standpoint?: { createMarker?: CreatePainter } };

type Lines = (entity: string) => EntityLine | undefined;

/** What of the mentions is painted, and where a pointer hits it. */
export type Painting = {
  /** True where marks are elements in the page, which can have the focus; known once something is painted. */
  insertsElements(): boolean;
  /** The style that has to be in the page before anything is painted, or null where it is. */
  styleToBring(): HighlightStyle | null;
  styleBrought(): void;
  /** Brings in the painter when there is something to paint. */
  prepare(mentions: readonly Found[]): Promise<void>;
  /** Paints those of all mentions of the page that the setting asks for; what is painted already stays. */
  show(mentions: readonly Found[], line: Lines): void;
  /** Paints those of some new mentions, given what was painted before. */
  add(mentions: readonly Found[], line: Lines): void;
  /** Takes mentions back whose text is read again. */
  forget(mentions: readonly Found[]): void;
  /** How many entities are painted. */
  entities(): number;
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

/** Paints with the painter that the reader chose; all of it goes with the signal. */
export function createPainting(
  settings: Promise<Pick<Settings, 'painter' | 'density'>>,
  signal: AbortSignal,
): Painting {
  const shown = new Map<number, Found>();
  const entities = new Map<string, number>();
  let choice: Choice | undefined;
  let density: Settings['density'] = 'first';
  let insertsElements = false;
  let style: HighlightStyle | undefined;
  let isStyled = false;
  let lineOf: Lines = () => undefined;
  let painter: Painter | undefined;
  let first: (() => void) | undefined;

  const createPainter = async ({ name, dark }: HighlightStyle): Promise<Painter> => {
    if (!insertsElements) return createHighlightsPainter(document, name, signal, dark);
    await askBackground('injectMarkPainter', {});
    const create = (globalThis as Shared).standpoint?.createMarker;
    if (!create) throw new Error('The painter that inserts elements could not be brought in.');
    return create(document, name, signal, dark);
  };

  const painted = (mention: Found): Painted => {
    const line = lineOf(mention.entity);
    const { id, block, start, end, entity, kind } = mention;
    const type = line?.type === 'proposal' ? 'proposal' : kind === 'metonym' ? 'metonym' : 'actor';
    const label = (): string => (line ? inWords(line.name, { language: uiLanguage() }) : entity);
    return { id, block, start, end, entity, type, label };
  };
  const paint = (mentions: readonly Found[]): void => {
    const fresh = mentions.filter((mention) => !shown.has(mention.id));
    if (fresh.length === 0) return;
    for (const mention of fresh) {
      shown.set(mention.id, mention);
      entities.set(mention.entity, (entities.get(mention.entity) ?? 0) + 1);
    }
    painter?.add(fresh.map(painted));
  };
  const drop = (id: number): boolean => {
    const mention = shown.get(id);
    if (!mention) return false;
    shown.delete(id);
    const left = (entities.get(mention.entity) ?? 1) - 1;
    if (left > 0) entities.set(mention.entity, left);
    else entities.delete(mention.entity);
    return true;
  };
  const add = (mentions: readonly Found[], line: Lines): void => {
    lineOf = line;
    const chosen = choice;
    if (!painter || !chosen) return;
    paint(
      mentions.filter(({ block, entity }) =>
        chosen({ block, section: block.section, entity, heavy: isHeavy(line(entity)) }),
      ),
    );
  };

  const dropStyle = (): void => {
    if (style) askBackground('dropStyle', style).catch(() => undefined);
  };
  signal.addEventListener('abort', () => {
    painter?.clear();
    shown.clear();
    if (isStyled) dropStyle();
  });

  return {
    insertsElements: () => insertsElements,
    styleToBring() {
      style ??= { name: randomName(), dark: isDarkPage(document) };
      return isStyled ? null : style;
    },
    styleBrought() {
      isStyled = true;
      if (signal.aborted) dropStyle();
    },
    async prepare(mentions) {
      if (painter || mentions.length === 0 || !style) return;
      const { painter: kind, density: chosen } = await settings;
      insertsElements = kind === 'elements';
      const brought = await createPainter(style);
      if (signal.aborted) return brought.clear();
      painter = brought;
      density = chosen;
      choice = createChoice(density);
      first?.();
    },
    show(mentions, line) {
      if (!painter) return;
      for (const id of painter.prune()) drop(id);
      choice = createChoice(density);
      add(mentions, line);
    },
    add,
    forget(mentions) {
      painter?.remove(mentions.map((mention) => mention.id).filter(drop));
    },
    entities: () => entities.size,
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
