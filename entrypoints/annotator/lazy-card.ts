import type { PageMention } from '../../page/painting/painter.ts';
import type { CardHost, How } from '../card/card-host.tsx';
import type { CardScript } from '../card/card-script.ts';
import type { CardOptions } from '../card/card-view.tsx';

/** What the pointer, the keyboard and the page do with the card. */
export type PageCard = Pick<
  CardHost,
  'expect' | 'open' | 'cancel' | 'close' | 'isOpen' | 'isPinned' | 'shows' | 'contains' | 'refresh'
>;

/** The page’s card. Its script is loaded when the reader first needs it, or ahead of that by `load`. */
export class LazyCard implements PageCard {
  private readonly options: CardOptions;
  private readonly script: () => Promise<CardScript>;
  private loading: Promise<CardHost | null> | undefined;
  private card: CardHost | undefined;
  private wanted: PageMention | null = null;
  private turn = 0;

  constructor(options: CardOptions, script: () => Promise<CardScript>) {
    this.options = options;
    this.script = script;
  }

  /** Loads the script. Resolves with null if that fails; the next call tries again. */
  load(): Promise<CardHost | null> {
    this.loading ??= this.script().then(
      ({ CardHost }) => {
        this.card = new CardHost(this.options);
        return this.card;
      },
      (error: unknown) => {
        this.loading = undefined;
        this.options.onFault(error);
        return null;
      },
    );
    return this.loading;
  }

  expect(mention: PageMention | null): void {
    this.wanted = mention;
    if (this.card) this.card.expect(mention);
    else if (mention) void this.load().then((card) => card?.expect(this.wanted));
  }

  async open(mention: PageMention, how: How): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    const opened = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      if (event.isTrusted && event.key === 'Escape') this.close();
    };
    // Until it is there, the card cannot hear the key.
    addEventListener('keydown', onKey, { capture: true, signal: opened.signal });
    try {
      const card = this.card ?? (await this.load());
      if (mine === this.turn && !this.options.signal.aborted) await card?.open(mention, how);
    } finally {
      opened.abort();
    }
  }

  cancel(): void {
    this.turn += 1;
    this.card?.cancel();
  }

  close(): void {
    this.turn += 1;
    this.card?.close();
  }

  isOpen(): boolean {
    return this.card?.isOpen() === true;
  }

  isPinned(): boolean {
    return this.card?.isPinned() === true;
  }

  shows(mention: PageMention): boolean {
    return this.card?.shows(mention) === true;
  }

  contains(event: Event): boolean {
    return this.card?.contains(event) === true;
  }

  refresh(): void {
    this.card?.refresh();
  }
}
