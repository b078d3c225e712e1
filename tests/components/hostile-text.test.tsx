// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { wholePack } from './hostile-pack.ts';
import { HOSTILE, MARKER } from './hostile-strings.ts';
import { type Surface, surfaces } from './hostile-surfaces.tsx';
import { withTexts } from './with-texts.ts';

afterEach(cleanup);

/** Hostile strings in one text; a text of a pack has at most 5,000 characters. */
const AT_ONCE = 40;
const pack = wholePack();
const chunks = Array.from({ length: Math.ceil(HOSTILE.length / AT_ONCE) }, (_, at) =>
  HOSTILE.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
);
const ADDRESSES = [
  'javascript:hacked=1',
  ' JavaScript:hacked=1',
  'data:text/html,<script>hacked=1</script>',
  'http://plain.example/',
  'https:evil" onclick="hacked=1',
  'https://evil.example/"onmouseover="hacked=1',
];

/** Renders a surface, and presses what shows all of it. */
async function shown({ show, press }: Surface): Promise<Element> {
  cleanup();
  const { container } = render(show);
  for (const selector of press)
    await act(() => {
      for (const button of container.querySelectorAll(selector)) fireEvent.click(button);
    });
  return container;
}

type Shape = { readonly tags: Set<string>; readonly attributes: Set<string>; readonly classes: Set<string> };

/** Returns the elements, attributes and classes of what is shown. */
function shapeOf(container: Element): Shape {
  const all = [...container.querySelectorAll('*')];
  return {
    tags: new Set(all.map(({ localName, namespaceURI }) => `${namespaceURI} ${localName}`)),
    attributes: new Set(all.flatMap((element) => element.getAttributeNames())),
    classes: new Set(all.flatMap((element) => [...element.classList])),
  };
}

/** Attributes in which a text may stand: what assistive technology reads, and what a reader has typed. */
const READ = ['aria-label', 'title', 'value', 'placeholder'];

/** Returns what a text of the pack has become besides text. `plain` is the shape with harmless texts. */
function faultsIn(container: Element, plain: Shape): string[] {
  const shape = shapeOf(container);
  const attributes = [...container.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? ''] as const),
  );
  return [
    ...[...shape.tags.difference(plain.tags)].map((tag) => `element ${tag}`),
    ...[...shape.attributes.difference(plain.attributes)].map((name) => `attribute ${name}`),
    ...[...shape.classes.difference(plain.classes)].map((name) => `class ${name}`),
    ...attributes
      .filter(([name, value]) => value.includes(MARKER) && !READ.includes(name))
      .map(([name, value]) => `${name}: ${value.slice(0, 60)}`),
    ...attributes
      .filter(([name, value]) => name === 'href' && !/^(?:https:\/\/|\/\w)/.test(value))
      .map(([, value]) => `link ${value.slice(0, 60)}`),
  ];
}

const PLAIN_ADDRESS = 'https://example.org/';
const harmless = surfaces(withTexts(pack, 'A text', PLAIN_ADDRESS), 'A text', PLAIN_ADDRESS);

describe.each(Object.keys(harmless))('Texts of a pack: %s', (name) => {
  const surface = (text: string, address: string): Surface =>
    surfaces(withTexts(pack, text, address), text, address)[name] as Surface;

  it(`leaves ${HOSTILE.length} hostile strings in every text field without effect, and shows each as it is`, async () => {
    const plain = shapeOf(await shown(harmless[name] as Surface));
    const faults = new Set<string>();
    const lost = new Set<string>();
    for (const [at, chunk] of chunks.entries()) {
      const address = ADDRESSES[at % ADDRESSES.length] as string;
      const container = await shown(surface(chunk.join(' '), address));
      for (const fault of faultsIn(container, plain)) faults.add(fault);
      const told = container.textContent;
      for (const text of chunk) if (!told.includes(text)) lost.add(text);
    }
    expect([...faults]).toEqual([]);
    expect([...lost]).toEqual([]);
    expect(globalThis).not.toHaveProperty('hacked');
    expect(Object.prototype).not.toHaveProperty('hacked');
  });
});

it('finds an element that a text has made', async () => {
  const plain = shapeOf(await shown(harmless.popup as Surface));
  const container = await shown(harmless.popup as Surface);
  container.firstElementChild?.insertAdjacentHTML(
    'beforeend',
    '<b class="x" onclick="y">z</b><a href="javascript:1">',
  );
  expect(faultsIn(container, plain)).toEqual([
    'element http://www.w3.org/1999/xhtml b',
    'attribute onclick',
    'class x',
    'link javascript:1',
  ]);
});

it('is at least 2,000 different strings', () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(2000);
});
