/** The supported browsers. */
export type BrowserName = 'chromium' | 'firefox';

/** Options for starting a browser with the extension. */
export type LaunchOptions = {
  /** Folder of the built extension, with its manifest. */
  readonly extension: string;
  /** Path of the browser's executable. */
  readonly executable: string;
  /** False opens a window, which needs a display. */
  readonly headless: boolean;
  /** The browser's language (BCP 47). Chromium only; Firefox is always in English. */
  readonly language: string;
  /**
   * Whether there is access to all pages from the start, as after the reader has allowed it: nothing else can press the
   * browser's own prompt. If not, the extension is as it is shipped.
   */
  readonly hasAccess: boolean;
  /** Whether certificates are accepted that nobody has signed, as those of servers in tests. */
  readonly trustsAll: boolean;
  /**
   * Folder of the profile and the copy of the extension. It stays, so that the next browser in it finds what the
   * extension stored. Undefined for a new one that is removed.
   */
  readonly folder: string | undefined;
};

/** The globals of a page of the extension. `chrome` returns promises in both browsers. */
export type ExtensionWorld = { readonly chrome: typeof import('webextension-polyfill') };

/** A function that runs in a page. It is sent as source, so it may use nothing except its arguments. */
export type PageFunction<Args extends readonly unknown[], Result> = (
  ...args: Args
) => Result | Promise<Result>;

/** A {@link PageFunction} that also takes the card's closed shadow root. Arguments and result are JSON. */
export type ShadowFunction<Args extends readonly unknown[], Result> = (
  root: ShadowRoot,
  ...args: Args
) => Result | Promise<Result>;

/** The extension's scripts and event listeners in a page. */
export type Traces = { readonly scripts: readonly string[]; readonly listeners: readonly string[] };

/** A point of the viewport in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** A tab or the toolbar popup. Coordinates are CSS pixels in the viewport. */
export interface DriverPage {
  readonly browser: BrowserName;
  url(): Promise<string>;
  /** Loads an address in this tab and waits for its load event. */
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page's own world. */
  evaluate<Args extends readonly unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs the source of a script in the page's own world, regardless of its content security policy. */
  runScript(source: string): Promise<void>;
  /** Moves the pointer in several steps, like a user. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  /** Presses the mouse at one point, moves it to another, and releases it there, as to select text. */
  drag(from: Point, to: Point): Promise<void>;
  /** Presses a key by its name: `Escape`, `Tab`, `Enter`, `a`. */
  press(key: string, modifiers?: readonly ('Shift' | 'Control' | 'Alt')[]): Promise<void>;
  type(text: string): Promise<void>;
  /** True while the extension's card host is in the document. */
  isCardOpen(): Promise<boolean>;
  /** Displayed text of the card's closed shadow root, or null if no card is open. */
  shadowText(): Promise<string | null>;
  /** Text of the live region that announces the current mention, or explains the marks, or null if there is none. */
  announced(): Promise<string | null>;
  /** Displayed text of the notice that offers to undo something, or null if there is none. */
  noticeText(): Promise<string | null>;
  /** Runs a function on the notice's closed shadow root. Throws an Error if there is no notice. */
  inNotice: DriverPage['inShadow'];
  /** Runs a function on the card's closed shadow root. Throws an Error if no card is open. */
  inShadow<Args extends readonly unknown[], Result>(
    run: ShadowFunction<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Writes a PNG of the viewport and creates its folder if needed. */
  screenshot(path: string): Promise<void>;
  /** Sets the colour scheme and waits until it applies. In Firefox it applies to all tabs. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Replaces the colours of pages, as a contrast theme of the system does. In Firefox it applies to all tabs. */
  setForcedColors(isForced: boolean): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** Uncaught errors and console errors of the page since it was opened. */
  errors(): readonly string[];
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the extension. */
export interface Driver {
  readonly name: BrowserName;
  /** The folder of the browser's profile, which is removed when the browser is closed. */
  readonly profile: string;
  /** The address of the introduction that the installation opened, which has been closed; null if there was none. */
  readonly introduction: string | null;
  /** Opens a tab and waits for its load event. */
  open(url: string): Promise<DriverPage>;
  /** Opens a page of the extension in a tab: `popup.html?tab=3`, `options.html`. */
  extensionPage(path: string): Promise<DriverPage>;
  /** Opens the toolbar popup for a page: in Chromium the real popup; in Firefox the popup's page in a tab. */
  popup(page: DriverPage): Promise<DriverPage>;
  /** Waits for the panel that the extension opens, beside a page or in a tab. One in Firefox's sidebar moves to a tab. */
  panel(): Promise<DriverPage>;
  /** Closes the panels that are open, so that the next test does not find one of those. */
  closePanels(): Promise<void>;
  /** Opens the browser's sidebar with our panel; only Firefox has one. */
  openSidebar?(): Promise<void>;
  /** The tab's id in the extension APIs. */
  tabId(page: DriverPage): Promise<number>;
  /** Runs a function in a page of the extension, where the extension APIs are available. */
  inExtension<Args extends readonly unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Reinstalls the built extension, like an update. Web pages stay open. */
  reinstall(): Promise<void>;
  /** Stops the background as the browser does when it is idle. Rejects if it is still running afterwards. */
  killBackground(): Promise<void>;
  /** The same while it is asked something: does not wait until it has stopped, because the question starts it again. */
  interruptBackground(): Promise<void>;
  /**
   * The extension's scripts in the page, by file name, and the types of its event listeners on window,
   * document and root element. Undefined in Firefox, which does not expose them.
   */
  traces(page: DriverPage): Promise<Traces | undefined>;
  /** URLs that any part of the extension requested from the network. Complete once the browser is closed. */
  requests(): readonly string[];
  close(): Promise<void>;
}
