/** The browsers in which the extension is tried. */
export type BrowserName = 'chromium' | 'firefox';

/** How a browser is started with the extension in it. */
export type LaunchOptions = {
  /** Folder of the built extension, with its manifest. */
  readonly extension: string;
  /** Executable of the browser. */
  readonly executable: string;
  /** False opens a window, which needs a display. */
  readonly headless: boolean;
};

/** What a function finds in a page of the extension; `chrome` gives promises in both browsers. */
export type ExtensionWorld = { readonly chrome: typeof import('webextension-polyfill') };

/** A function that runs in a page: it is sent as text, so it may use nothing but its arguments. */
export type PageFunction<Args extends readonly unknown[], Result> = (
  ...args: Args
) => Result | Promise<Result>;

/** Like {@link PageFunction}, with the card's closed shadow root first. Arguments and result are JSON. */
export type ShadowFunction<Args extends readonly unknown[], Result> = (
  root: ShadowRoot,
  ...args: Args
) => Result | Promise<Result>;

/** What of the extension is in a page. */
export type Traces = { readonly scripts: readonly string[]; readonly listeners: readonly string[] };

/** One tab, or the toolbar popup. Places are CSS pixels of the viewport. */
export interface DriverPage {
  readonly browser: BrowserName;
  url(): Promise<string>;
  /** Loads another address in this tab and waits for its load event. */
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page's own world. */
  evaluate<Args extends readonly unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs the source of a script in the page's own world; no policy of the page stands in its way. */
  runScript(source: string): Promise<void>;
  /** Moves the pointer in a few steps, as a hand does. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  /** Presses a key by its name: `Escape`, `Tab`, `Enter`, `a`. */
  press(key: string, modifiers?: readonly ('Shift' | 'Control' | 'Alt')[]): Promise<void>;
  type(text: string): Promise<void>;
  /** True while the extension's card host is in the document. */
  isCardOpen(): Promise<boolean>;
  /** Text of the card's closed shadow root as it is displayed, or null while there is none. */
  shadowText(): Promise<string | null>;
  /** Text of the live region that announces the current mention, or null while there is none. */
  announced(): Promise<string | null>;
  /** Runs a function on the card's closed shadow root. Throws while there is none. */
  inShadow<Args extends readonly unknown[], Result>(
    run: ShadowFunction<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Writes a PNG of the viewport; the folder is made where it is missing. */
  screenshot(path: string): Promise<void>;
  /** In Firefox it holds for all tabs. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** Uncaught errors and console errors of the page since it was opened. */
  errors(): readonly string[];
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface Driver {
  readonly name: BrowserName;
  /** Opens a tab and waits for its load event. */
  open(url: string): Promise<DriverPage>;
  /** Opens a page of the extension in a tab: `popup.html?tab=3`, `options.html`. */
  extensionPage(path: string): Promise<DriverPage>;
  /** In Chromium the real toolbar popup over the page; in Firefox the popup's page in a tab, told of the page's tab. */
  popup(page: DriverPage): Promise<DriverPage>;
  /** The panel that the extension has opened: beside a page, or in a tab. Waits for it. */
  panel(): Promise<DriverPage>;
  /** The tab's id as the extension's interfaces know it. */
  tabId(page: DriverPage): Promise<number>;
  /** Runs a function in a page of the extension, with the extension's interfaces at hand. */
  inExtension<Args extends readonly unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Installs the built extension over itself, as an update does; pages that are open stay open. */
  reinstall(): Promise<void>;
  /** Ends the background as the browser does when it is idle; throws if it is still running afterwards. */
  killBackground(): Promise<void>;
  /**
   * What the extension holds in the page: its scripts by file name, and the types of the events that it listens to on
   * window, document and root element. Undefined in Firefox, which tells nobody.
   */
  traces(page: DriverPage): Promise<Traces | undefined>;
  /** Addresses that the extension asked the network for, from any of its parts. Complete once the browser is closed. */
  requests(): readonly string[];
  close(): Promise<void>;
}
