import { type Hazard, hazardsOf } from '../hazard-page.ts';

const script = (source: string) => ({ head: `<script>${source}</script>` });
const throwing = "() => { throw new Error('the page replaced this') }";
const broken = (...paths: string[]) => script(paths.map((path) => `${path} = ${throwing};`).join(''));
const getter = (prototype: string, ...names: string[]) =>
  script(
    names
      .map(
        (name) => `Object.defineProperty(${prototype}, '${name}', { configurable: true, get: ${throwing} });`,
      )
      .join(''),
  );

/** Pages whose scripts replace what the browser gives them before any script of ours runs. */
export const globals: readonly Hazard[] = hazardsOf({
  'Array.prototype replaced': script(
    `for (const name of ['map', 'filter', 'push', 'forEach', 'at', 'includes', 'flatMap', 'sort', 'join', 'some']) Array.prototype[name] = ${throwing};`,
  ),
  'Array.prototype and Object.prototype extended, enumerable': script(
    "Array.prototype.extra = 1; Object.prototype.extra = function () { return 'extra' }; Object.prototype.get = undefined;",
  ),
  'String.prototype and RegExp.prototype replaced': broken(
    'String.prototype.slice',
    'String.prototype.replace',
    'String.prototype.matchAll',
    'RegExp.prototype.exec',
    'RegExp.prototype.test',
  ),
  'JSON replaced': broken('JSON.parse', 'JSON.stringify'),
  'Promise replaced': script(
    `globalThis.Promise = class { constructor() { throw new Error('no promises') } };`,
  ),
  'Map, Set and WeakMap replaced': broken(
    'globalThis.Map',
    'globalThis.Set',
    'globalThis.WeakMap',
    'globalThis.WeakRef',
  ),
  'fetch and XMLHttpRequest replaced': broken('globalThis.fetch', 'globalThis.XMLHttpRequest'),
  'queueMicrotask and setTimeout replaced': broken('globalThis.queueMicrotask', 'globalThis.setTimeout'),
  'requestIdleCallback and requestAnimationFrame replaced': broken(
    'globalThis.requestIdleCallback',
    'globalThis.requestAnimationFrame',
  ),
  'getSelection replaced': broken('globalThis.getSelection', 'Document.prototype.getSelection'),
  'getters of Node.prototype that throw': getter('Node.prototype', 'firstChild', 'parentNode', 'nodeType'),
  'getters of Element.prototype that throw': getter(
    'Element.prototype',
    'attributes',
    'localName',
    'shadowRoot',
  ),
  'MutationObserver and IntersectionObserver replaced': broken(
    'globalThis.MutationObserver',
    'globalThis.IntersectionObserver',
    'globalThis.ResizeObserver',
  ),
  'CSS.highlights and Highlight replaced': script(
    `Object.defineProperty(CSS, 'highlights', { get: ${throwing} }); globalThis.Highlight = ${throwing};`,
  ),
  'attachShadow replaced': broken('Element.prototype.attachShadow'),
  'customElements replaced': script(
    `Object.defineProperty(globalThis, 'customElements', { get: ${throwing} });`,
  ),
  'createElement, append and querySelector replaced': broken(
    'Document.prototype.createRange',
    'Document.prototype.createTreeWalker',
    'Document.prototype.querySelectorAll',
    'Element.prototype.append',
    'Element.prototype.setAttribute',
  ),
  'addEventListener replaced': broken('EventTarget.prototype.addEventListener'),
  'globals of extensions defined by the page': script(
    `for (const name of ['chrome', 'browser', 'standpoint']) Object.defineProperty(globalThis, name, { get: ${throwing} });`,
  ),
  'documents and prototypes frozen': script(
    'for (const each of [Object, Array, Node, Element, Document, HTMLElement]) Object.freeze(each.prototype); Object.freeze(document);',
  ),
  'document behind a Proxy': script(
    "globalThis.proxied = new Proxy(document, { get() { throw new Error('no access') } }); Object.setPrototypeOf(globalThis.proxied, null);",
  ),
  'performance and Date replaced': script(
    'performance.now = () => NaN; globalThis.Date = class { getTime() { return NaN } };',
  ),
  'Intl and navigator.language replaced': script(
    "globalThis.Intl = undefined; Object.defineProperty(navigator, 'language', { get: () => null });",
  ),
  'events stopped at the window': script(
    "for (const type of ['mousemove', 'pointermove', 'mouseover', 'pointerover', 'keydown']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);",
  ),
});
