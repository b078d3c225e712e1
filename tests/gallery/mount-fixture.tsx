import { render } from 'preact';
import card from '../../components/card/card.css?inline';
import notice from '../../components/notice/notice.css?inline';
import options from '../../components/options/options.css?inline';
import panel from '../../components/panel/panel.css?inline';
import popup from '../../components/popup/popup.css?inline';
import { directionOf } from '../../components/shared/localise.ts';
import { MARK_CLASS } from '../../components/welcome/SampleText.tsx';
import welcome from '../../components/welcome/welcome.css?inline';
import { highlightCss } from '../../page/painting/highlight-css.ts';
import { type Look, withText, wordsFor } from './appearance.ts';
import type { Fixtures, Frame } from './state.ts';

const STYLES: Readonly<Record<Frame, string>> = {
  ...{ card, popup, options, welcome, notice, panel },
  part: card,
};
/** The frames whose components are in a shadow root. */
const SHADOWED: readonly Frame[] = ['card', 'notice'];
/** Width in px below which a window shows the card as a sheet, as on a page. */
const SHEET_BELOW = 420;
const OWN = `
  html:is([data-frame=card], [data-frame=notice]) body { margin: 0; padding: 24px; background: light-dark(#dfe2e7, #0b0c0f); }
  html[data-frame=card][data-sheet] body { padding: 40px 0 0; }
  html[data-frame=part] body { margin: 0; background: light-dark(#fff, #1b1e24); }
  .gallery-part { display: block; padding: 12px 16px; }
  .gallery { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`;

function style(css: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = css;
  return element;
}

/** Creates the element or shadow root in which a fixture is rendered, as the extension does for its frame. */
function placeFor(frame: Frame, look: Look, css: string): ParentNode & Node {
  if (!SHADOWED.includes(frame)) {
    document.head.prepend(style(css));
    if (frame === 'welcome')
      document.head.append(
        style(highlightCss({ name: MARK_CLASS, dark: look.theme === 'dark', strength: 'calm' })),
      );
    const place = document.createElement(frame === 'part' ? 'main' : 'div');
    document.body.append(place);
    return place;
  }
  const host = document.createElement('div');
  host.dataset.theme = look.theme;
  host.style.cssText = 'all: initial; display: block; --sp-max-height: none;';
  if (innerWidth < (SHEET_BELOW * look.size) / 100) {
    host.dataset.sheet = '';
    document.documentElement.dataset.sheet = '';
  }
  const root = host.attachShadow({ mode: 'open' });
  root.append(style(css));
  document.body.append(document.createElement('main'), host);
  return root;
}

/** Keeps the iframe around this page as high as its content. */
function keepHeight(): void {
  const around = frameElement as HTMLIFrameElement | null;
  if (!around) return;
  const tell = (): void => {
    around.style.height = `${document.body.getBoundingClientRect().height}px`;
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
}

/** Renders one state of a component in this page, then sets `data-ready` on the root element. */
export async function showState(fixtures: Fixtures, name: string, look: Look): Promise<void> {
  const { component, frame, states } = fixtures;
  const state = states[name];
  if (!state) throw new Error(`“${component}” has no state “${name}”`);
  const { documentElement: html } = document;
  const words = wordsFor(look);
  delete html.dataset.ready;
  document.body.replaceChildren();
  for (const old of document.querySelectorAll('head style')) old.remove();
  html.lang = words.language;
  html.dataset.frame = frame;
  html.dataset.theme = look.theme;
  html.style.setProperty('--sp-size', String(look.size / 100));
  document.head.append(style(OWN));
  html.style.colorScheme = document.body.style.colorScheme = look.theme;
  const place = placeFor(frame, look, withText(STYLES[frame], look));
  const shown = state.show(words);
  const direction = directionOf(words.language);
  render(
    frame === 'part' ? (
      <>
        {/* The headings above a part in the extension. */}
        <h1 class="gallery">Standpoint gallery</h1>
        <h2 class="gallery">{component}</h2>
        <h3 class="gallery">{name}</h3>
        <div class="sp-root sp-body gallery-part" dir={direction}>
          {shown}
        </div>
      </>
    ) : (
      shown
    ),
    place as Element,
  );
  if (SHADOWED.includes(frame))
    render(<h1 class="gallery">{name}</h1>, document.querySelector('main') as Element);
  for (const selector of state.press ?? []) {
    const target = place.querySelector<HTMLElement>(selector);
    if (!target) throw new Error(`“${name}”: no element matches ${selector}`);
    target.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  (document.activeElement as HTMLElement | null)?.blur();
  keepHeight();
  html.dataset.ready = '';
}
