import { render } from 'preact';
import { gallery } from './all-fixtures.ts';
import { LANGUAGES, type Look, readLook } from './appearance.ts';
import { showState } from './mount-fixture.tsx';
import type { Fixtures, Frame } from './state.ts';

const search = new URLSearchParams(location.search);
const look = readLook(search);

const WIDTHS: Readonly<Record<Frame, number>> = {
  card: 436,
  popup: 360,
  options: 620,
  welcome: 1080,
  notice: 436,
  panel: 400,
  part: 372,
};
const CHOICES: readonly (readonly [name: keyof Look, values: readonly string[]])[] = [
  ['theme', ['light', 'dark']],
  ['width', ['', '320']],
  ['text', ['100', '200']],
  ['size', ['100', '120', '150']],
  ['language', LANGUAGES],
];
const CSS = `
  body { margin: 0; padding: 24px; background: light-dark(#eceef1, #15171b); color: light-dark(#222, #ddd); font: 14px system-ui, sans-serif; }
  form, section > div { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
  h2 { margin: 32px 0 16px; font-size: 20px; }
  figure { margin: 0; max-width: 100%; }
  figcaption { margin-block-end: 6px; max-width: 372px; font-weight: 600; }
  iframe { display: block; height: 20px; border: 0; max-width: 100%; }`;

/** Returns the URL of one state with the look of this page. */
const addressOf = (component: string, state: string): string =>
  `?${new URLSearchParams([...search, ['component', component], ['state', state]].filter(([key], index, all) => all.findLastIndex(([other]) => other === key) === index))}`;

function Component({ component, frame, states }: Fixtures) {
  return (
    <section>
      <h2>{component}</h2>
      <div>
        {Object.entries(states).map(([name, { width }]) => (
          <figure key={name}>
            <figcaption>
              <a href={addressOf(component, name)}>{name}</a>
            </figcaption>
            <iframe
              title={name}
              src={addressOf(component, name)}
              width={look.width ?? width ?? WIDTHS[frame]}
              loading={search.has('component') ? 'eager' : 'lazy'}
            />
          </figure>
        ))}
      </div>
    </section>
  );
}

function Gallery({ shown }: { readonly shown: readonly Fixtures[] }) {
  return (
    <main>
      <h1>Standpoint gallery</h1>
      <form onChange={(event) => event.currentTarget.submit()}>
        {CHOICES.map(([name, values]) => (
          <label key={name}>
            {name}{' '}
            <select name={name} value={String(look[name] ?? '')}>
              {values.map((value) => (
                <option key={value} value={value}>
                  {value || 'default'}
                </option>
              ))}
            </select>
          </label>
        ))}
      </form>
      {shown.map((fixtures) => (
        <Component key={fixtures.component} {...fixtures} />
      ))}
    </main>
  );
}

const component = search.get('component');
const chosen = gallery.find((fixtures) => fixtures.component === component);
if (search.has('state')) {
  const show = (): Promise<void> => {
    const at = new URLSearchParams(location.search);
    const fixtures = gallery.find((each) => each.component === at.get('component'));
    if (!fixtures) throw new Error(`there is no component “${at.get('component')}”`);
    return showState(fixtures, at.get('state') ?? '', readLook(at));
  };
  addEventListener('popstate', () => void show());
  void show();
} else if (component !== null && !chosen) {
  document.body.textContent = `There is no component “${component}”.`;
} else {
  document.documentElement.style.colorScheme = look.theme;
  const style = document.createElement('style');
  style.textContent = CSS;
  document.head.append(style);
  const place = document.createElement('div');
  document.body.append(place);
  render(<Gallery shown={chosen ? [chosen] : gallery} />, place);
}
