import type { PageMention } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/block.ts';
import { inSlices } from '../../page/reading/slices.ts';
import type { Watch } from './page-changes.ts';
import type { PageMentions } from './page-mentions.ts';
import type { Painting } from './painting.ts';
import { inGroups } from './text-samples.ts';

/** Shows what has been found. The painter's own changes to the page are never read as changes by the page. */
export class PageMarks {
  private readonly painting: Painting;
  private readonly found: PageMentions;
  private readonly changes: Watch;
  private readonly signal: AbortSignal;

  constructor(painting: Painting, found: PageMentions, changes: Watch, signal: AbortSignal) {
    this.painting = painting;
    this.found = found;
    this.changes = changes;
    this.signal = signal;
    painting.runChangesIn((change) => this.change(change));
  }

  /** Changes the marks. Mutations by the page before the change are read; those by the painter are not. */
  change(change: () => void): void {
    this.changes.flush();
    change();
    this.changes.forget();
  }

  remove(gone: readonly PageMention[]): void {
    if (gone.length > 0) this.change(() => this.painting.forget(gone));
  }

  /** Paints all mentions of the page again: if some are gone, others may be the first of their entity. */
  async showAll(gone: readonly PageMention[]): Promise<void> {
    this.remove(gone);
    const all = this.found.all();
    await this.painting.prepare(all);
    this.change(() => this.painting.restart());
    await this.add(all);
  }

  /** Paints the mentions of some blocks, besides those that are there. */
  async showMore(some: readonly Block[]): Promise<void> {
    const found = this.found.in(some);
    if (found.length === 0) return;
    await this.painting.prepare(found);
    await this.add(found);
  }

  private async add(mentions: readonly PageMention[]): Promise<void> {
    const line = (entity: string) => this.found.line(entity);
    for await (const some of inSlices(inGroups(mentions), this.signal))
      this.change(() => this.painting.add(some, line, this.found.keyOf));
  }
}
