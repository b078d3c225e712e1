import { type Hazard, hazardsOf, paragraphOf } from '../hazard-page.ts';

const macron = paragraphOf('Emmanuel Macron');
const rubio = paragraphOf('Marco Rubio');
const inTemplate = (html: string, mode: string): string =>
  `<div><template shadowrootmode="${mode}">${html}</template></div>`;

/** Pages whose elements nest, hide, slot or split the text in unusual ways. */
export const structure: readonly Hazard[] = hazardsOf({
  'a shadow root inside a shadow root': {
    more: inTemplate(`<section>${inTemplate(macron, 'open')}</section>`, 'open'),
    marks: ['Emmanuel Macron'],
  },
  'a closed shadow root': { more: inTemplate(macron, 'closed') },
  'a shadow root that is attached late': {
    more: '<div id="late"></div>',
    act: `document.getElementById('late').attachShadow({ mode: 'open' }).innerHTML = \`${macron}\`;`,
  },
  'a name split over elements': {
    more: '<p>In this invented paragraph <b>Emman</b><i>uel</i> <span>Mac</span>ron speaks of the peace talks of Ukraine.</p>',
    marks: ['Emmanuel Macron'],
  },
  'a table of data': {
    more: `<table><caption>Invented</caption><tr><th>Who</th><td>${macron}</td></tr></table>`,
  },
  'right-to-left text around a name': {
    more: '<p dir="rtl">في هذا النص المخترع يتحدث <bdi>Emmanuel Macron</bdi> عن محادثات السلام.</p>',
    marks: ['Emmanuel Macron'],
  },
  'fields in which the reader writes': {
    more: `<div contenteditable="true">${macron}</div><textarea>Emmanuel Macron</textarea><input value="Emmanuel Macron"><div role="textbox" contenteditable="plaintext-only">Marco Rubio</div>`,
  },
  'SVG and MathML with text': {
    more: '<svg width="90" height="20"><text y="15">Emmanuel Macron</text><foreignObject width="90" height="20"><p>Marco Rubio</p></foreignObject></svg><math><mtext>Marco Rubio</mtext></math>',
  },
  'details, noscript and template': {
    more: `<details><summary>Invented</summary>${macron}</details><noscript>${rubio}</noscript><template>${rubio}</template>`,
  },
  'captions of pictures': {
    more: '<figure><img alt="" width="9" height="9"><figcaption>In this invented picture Emmanuel Macron arrives for the peace talks.</figcaption></figure>',
  },
  'frames with srcdoc and with sandbox': {
    more: `<iframe srcdoc="${macron}"></iframe><iframe sandbox srcdoc="${rubio}"></iframe>`,
  },
  'an address of the page set by base': { head: '<base href="https://elsewhere.invalid/a/">' },
  'an attribute of two megabytes': { more: `<p data-all="${'x'.repeat(2_000_000)}">Invented.</p>` },
  'ten thousand elements inside each other': {
    after: `${'<div>'.repeat(10_000)}Invented${'</div>'.repeat(10_000)}`,
  },
  '5 MB of text': {
    after: `<section>${'<p>This invented line has no names but goes on for a while about nothing at all.</p>\n'.repeat(60_000)}</section>`,
  },
  '100,000 elements': { after: `<div>${'<i></i>'.repeat(100_000)}</div>` },
  '10 MB of metadata': {
    head: `<script type="application/ld+json">{"@type":"WebPage","text":"${'x'.repeat(10_000_000)}"}</script>`,
  },
  'metadata that is nested ten thousand times': {
    head: `<script type="application/ld+json">${'['.repeat(10_000)}${']'.repeat(10_000)}</script>`,
  },
  'metadata that is not JSON': { head: '<script type="application/ld+json">{"@type":</script>' },
  'combining marks and bidi controls around a name': {
    more: '<p>In this invented paragraph \u202aEmmanuel Macron\u202c and z\u0300\u0301\u0302\u0303\u0304 speak of the peace talks of Ukraine \u2066and Russia\u2069.</p>',
    marks: ['Emmanuel Macron'],
  },
  'a thousand combining marks': { more: `<p>Invented a${'\u0301'.repeat(1_000)} text.</p>` },
  'null bytes and unpaired surrogates': {
    more: '<p id="odd">Invented \u0000 text.</p>',
    after: "<script>document.getElementById('odd').append('\\ud800 \\udfff \\uffff');</script>",
  },
  'custom elements that throw in their callbacks': {
    before:
      "<script>customElements.define('x-wrong', class extends HTMLElement { static observedAttributes = ['class', 'style', 'role']; attributeChangedCallback() { throw new Error('callback') } adoptedCallback() { throw new Error('adopted') } });</script><x-wrong>",
    after: '</x-wrong>',
  },
  'elements whose getters throw': {
    after:
      "<script>for (const element of document.querySelectorAll('p, h1, article')) for (const name of ['textContent', 'parentNode', 'childNodes', 'closest', 'attributes']) Object.defineProperty(element, name, { get() { throw new Error(name) } });</script>",
  },
  'slots with names of others': {
    more: `<div><template shadowrootmode="open"><h2>Invented</h2><slot></slot></template>${macron}</div>`,
    marks: ['Emmanuel Macron'],
  },
});
