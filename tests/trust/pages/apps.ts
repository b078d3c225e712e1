import { type Hazard, hazardsOf, paragraphOf } from '../hazard-page.ts';

const macron = paragraphOf('Emmanuel Macron');
const rubio = paragraphOf('Marco Rubio');

/** Pages that replace, move or re-render their text after it was read. */
export const apps: readonly Hazard[] = hazardsOf({
  'a paragraph is added': {
    act: `document.querySelector('article').insertAdjacentHTML('beforeend', \`${macron}\`);`,
    marks: ['Emmanuel Macron'],
  },
  'the body is replaced by a copy, as Turbo does': {
    act: 'document.body.replaceWith(document.body.cloneNode(true));',
  },
  'the root element is replaced by a copy': {
    act: 'document.replaceChild(document.documentElement.cloneNode(true), document.documentElement);',
  },
  'the article is set as HTML again': {
    act: "const article = document.querySelector('article'); article.innerHTML = article.innerHTML;",
  },
  'all text nodes are replaced by font elements, as translation does': {
    act: `const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
      const texts = []; while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) { const font = document.createElement('font'); font.append(text.data); text.replaceWith(font); }`,
  },
  'paragraphs are moved': {
    act: "for (const p of document.querySelectorAll('article > p')) p.parentNode.prepend(p);",
  },
  'text nodes are split and joined': {
    act: "const p = document.querySelector('article > p'); p.firstChild.splitText(30); p.normalize(); p.firstChild.splitText(30);",
  },
  'the data of a text node is set': {
    act: `document.querySelector('article > p').firstChild.data = document.querySelector('article > p').firstChild.data.replace('NATO', 'NATO and of Marco Rubio');`,
    marks: ['Marco Rubio'],
  },
  'an address of the same page is pushed': {
    act: `history.pushState({}, '', '#part');`,
  },
  'the page is emptied and filled again': {
    act: 'const held = [...document.body.childNodes]; document.body.replaceChildren(); document.body.append(...held);',
  },
  'the article is adopted by another document and comes back': {
    act: "const article = document.querySelector('article'); const next = article.nextSibling; new Document().adoptNode(article); document.adoptNode(article); document.body.insertBefore(article, next);",
  },
  'a thousand changes, each undone': {
    act: `const p = document.querySelector('article > p'); for (let turn = 0; turn < 1000; turn++) { const node = document.createElement('i'); p.append(node); node.remove(); }`,
  },
  'two hundred batches are added': {
    act: `for (let turn = 0; turn < 200; turn++) document.querySelector('article').insertAdjacentHTML('beforeend', '<section><p>This invented line has nothing in it.</p></section>'); document.querySelector('article').insertAdjacentHTML('beforeend', \`${rubio}\`);`,
    marks: ['Marco Rubio'],
  },
  'an attribute of the root element changes': {
    act: "document.documentElement.setAttribute('class', 'changed'); document.documentElement.lang = 'en-GB';",
  },
  'a paragraph is hidden and shown': {
    act: "const p = document.querySelector('article > p'); p.hidden = true; requestAnimationFrame(() => { p.hidden = false; });",
  },
  'all style sheets are removed': {
    act: "document.adoptedStyleSheets = []; for (const style of document.querySelectorAll('style')) style.remove();",
  },
  'the page has highlights of its own': {
    act: "CSS.highlights.set('of-the-page', new Highlight());",
  },
});
