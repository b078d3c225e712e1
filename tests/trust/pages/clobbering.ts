import { type Hazard, hazardsOf, paragraphOf } from '../hazard-page.ts';

const NAMES =
  'body head documentElement title location chrome browser CSS document window self top parent navigator performance querySelector querySelectorAll createElement createRange createTreeWalker elementFromPoint caretPositionFromPoint getSelection activeElement defaultView readyState hidden visibilityState adoptedStyleSheets styleSheets contains append remove lang dir baseURI fullscreenElement scrollingElement cookie domain all forms'.split(
    ' ',
  );
const images = NAMES.map((name) => `<img name="${name}" alt="">`).join('');
const ids = NAMES.map((name) => `<a id="${name}"></a><a id="${name}" name="${name}"></a>`).join('');
const fieldsNamed = (names: string): string =>
  names
    .split(' ')
    .map((name) => `<input name="${name}" type="hidden">`)
    .join('');
const fields = fieldsNamed(
  'attributes children childNodes parentNode parentElement firstChild lastChild nextSibling nodeType nodeName tagName localName textContent innerText ownerDocument isConnected shadowRoot closest matches contains append remove id className classList style dataset getAttribute hasAttribute getBoundingClientRect getClientRects addEventListener isContentEditable lang dir hidden',
);
const methods = fieldsNamed(
  'closest contains matches querySelector querySelectorAll getRootNode compareDocumentPosition checkVisibility',
);

const framesNamed = (...names: readonly string[]): string =>
  names
    .map((name) => `<iframe name="${name}" srcdoc="<p>Marco Rubio</p>" width="9" height="9"></iframe>`)
    .join('');

/** Pages whose names of elements stand for properties of the document, the window or a form. */
export const clobbering: readonly Hazard[] = hazardsOf({
  'images named as properties of document': { after: images },
  'elements with the ids of globals': { after: ids },
  'the article in a form whose fields have the names of DOM properties': {
    before: `<form>${fields}`,
    after: '</form>',
  },
  'the article in a form whose only field is named parentNode': {
    before: '<form><input name="parentNode" type="hidden">',
    after: '</form>',
  },
  'the article and a day in a form in a line whose only field is named parentElement': {
    before: '<form style="display: inline"><input name="parentElement" type="hidden">6 February 2025',
    after: '</form>',
  },
  'a form around a paragraph, with fields named as DOM properties': {
    more: `<form>${fields}${paragraphOf('Emmanuel Macron')}</form>`,
  },
  'a form with fields named as methods is added while the page is read': {
    act: `document.querySelector('article').insertAdjacentHTML('beforeend', \`<form>${methods}${paragraphOf('Marco Rubio')}</form>${paragraphOf('Emmanuel Macron')}\`);`,
    marks: ['Emmanuel Macron'],
  },
  'frames named as globals of the language': { after: framesNamed('CSS', 'Map', 'Node', 'document') },
  'frames named chrome and browser': { after: framesNamed('chrome', 'browser') },
});
