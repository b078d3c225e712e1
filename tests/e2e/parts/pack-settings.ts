import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { MARKER } from '../../components/hostile-strings.ts';
import { inventedPack, newKeys } from '../../entrypoints/packs/invented-pack.ts';
import { publish } from '../../entrypoints/packs/pack-site.ts';
import { faultsOf } from '../axe.ts';
import type { Stage } from '../browser-stage.ts';
import { ACCEPTED, hostilePack } from '../hostile-public-file.ts';
import { type PackServer, startPackServer } from '../pack-server.ts';
import { hover, pressIn, untilMarked, untilTold } from '../reader-actions.ts';

const ID = 'bridge-talks';

/** Presses a button once it can be pressed. */
async function press(page: DriverPage, selector: string, label = ''): Promise<void> {
  await waitUntil(
    () =>
      page.evaluate(
        (css, wanted) =>
          [...document.querySelectorAll<HTMLButtonElement>(css)].find((each) =>
            each.textContent.includes(wanted),
          )?.disabled === false,
        selector,
        label,
      ),
    `${selector} ${label}`,
  );
  await pressIn(page, selector, label);
}

/** Types an address into the settings page, looks at the preview, and follows the pack. */
async function follow(options: DriverPage, address: string): Promise<string> {
  await options.bringToFront();
  // The field moves down when the packs arrive.
  await waitUntil(
    () => options.evaluate(() => document.querySelector('.sp-pack-item') !== null),
    'the packs',
  );
  await pressIn(options, '.sp-follow .sp-input');
  await options.type(address);
  await options.press('Enter');
  const told = await untilTold(options, 'Follow this pack?');
  await press(options, 'dialog .sp-main', 'Follow');
  await untilTold(options, 'You now follow');
  return told;
}

/** Drops all packs, as the settings page does. */
async function unfollow(options: DriverPage): Promise<void> {
  await options.bringToFront();
  await pressIn(options, '.sp-pack-item:last-child .sp-disclose[aria-expanded=false]');
  await press(options, '.sp-pack-details .sp-danger', 'Unfollow');
  await press(options, 'dialog .sp-danger', 'Unfollow');
  await untilTold(options, 'is no longer followed');
}

/** What texts of a pack have become besides text in a document or shadow root, and the numbers of those that are shown. */
type Found = { readonly faults: readonly string[]; readonly shown: readonly string[] };

/** Runs in a page of the extension, or on the card's root. It may use nothing but its arguments. */
function inspect(shadow: ShadowRoot | null, marker: string): Found {
  const root = shadow ?? document;
  const all = [...root.querySelectorAll('*')];
  const active =
    /^(?:iframe|frame|object|embed|form|base|meta|link|style|script|img|video|audio|source|template|math|u|xmp|marquee|noscript|plaintext|custom-element)$/;
  const own = root instanceof Document ? [...root.head.querySelectorAll('*'), ...root.scripts] : [];
  const isOwn = (element: Element): boolean =>
    own.includes(element) ||
    (element.localName === 'style' && root instanceof ShadowRoot) ||
    (element.localName === 'form' && element.className !== '') ||
    (element.localName === 'img' && /^(?:\/|[a-z]+-extension:)/.test(element.getAttribute('src') ?? ''));
  const faults = all.flatMap((element) => {
    const made = active.test(element.localName) && !isOwn(element) ? [`element ${element.localName}`] : [];
    const attributes = element.getAttributeNames().flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      const isRead = ['aria-label', 'title', 'value', 'placeholder'].includes(name);
      const isScript = name.startsWith('on') || (name === 'href' && !/^(?:https:|\/|#)/.test(value));
      return isScript || (value.includes(marker) && !isRead) ? [`${name}: ${value.slice(0, 50)}`] : [];
    });
    return [...made, ...attributes];
  });
  const text = root instanceof Document ? root.body.textContent : root.textContent;
  const shown = (text ?? '').split(marker).map((part) => part.split('\u27E7')[0] ?? '');
  const hacked = 'hacked' in globalThis ? ['a script has run'] : [];
  return { faults: [...new Set([...faults, ...hacked])], shown: [...new Set(shown.slice(1))] };
}

const inPage = (page: DriverPage): Promise<Found> => page.evaluate(inspect, null, MARKER);

/** Tests of packs on the settings page, and of what a hostile pack can do. */
export function packSettings(stage: Stage): { readonly origin: () => string } {
  let server: PackServer;
  const keys = newKeys();
  beforeAll(async () => {
    server = await startPackServer();
  });
  afterAll(() => server?.close());

  test('Settings: a pack is followed after a preview, its staged update is reviewed, and each request is listed', async () => {
    const put = (sequence: number, more: object = {}): void =>
      publish(
        server.site,
        inventedPack({ sequence, update: { address: server.address, key: keys.raw }, ...more }),
        { keys },
      );
    const sent = await stage.extensionPage('sent.html');
    expect(await untilTold(sent, 'What was sent')).not.toContain(server.origin);
    put(1);
    const options = await stage.extensionPage('options.html');
    const preview = await follow(options, server.address);
    for (const told of ['Invented talks on a bridge', 'An invented editor', 'CC0-1.0', server.address])
      expect(preview).toContain(told);
    put(2, { first: 'closed' });
    await press(options, '.sp-acts .sp-button', 'Update now');
    await untilTold(options, 'Updated to edition 2.');
    put(3, { count: 4 });
    await press(options, '.sp-acts .sp-button', 'Update now');
    await untilTold(options, 'It is used only if you agree.');
    await press(options, '.sp-acts .sp-main', 'Review the update');
    await untilTold(options, 'Withdrawn:');
    for (const scheme of ['dark', 'light'] as const) {
      await options.setColorScheme(scheme);
      expect(await faultsOf(options)).toEqual([]);
      await options.screenshot(`screenshots/e2e-${stage.driver.name}-staged-${scheme}.png`);
    }
    await press(options, 'dialog .sp-main', 'Use the update');
    await untilTold(options, 'Updated to edition 3.');
    server.site.clear();
    await press(options, '.sp-acts .sp-button', 'Update now');
    await untilTold(options, 'There is no pack at this address.');
    await unfollow(options);
    const after = await stage.extensionPage('sent.html');
    await untilTold(after, `${server.origin}/bridge.head.sig`);
    expect(await faultsOf(after)).toEqual([]);
  });

  test(`A pack with ${ACCEPTED.length} hostile texts shows them as they are, and nothing else comes of them`, async () => {
    const { pack, ids } = hostilePack();
    expect(ACCEPTED.length).toBeGreaterThanOrEqual(2000);
    publish(server.site, pack);
    const options = await stage.extensionPage('options.html');
    const shown = new Set<string>();
    const look = ({ faults, shown: told }: Found): void => {
      expect(faults).toEqual([]);
      for (const text of told) shown.add(text);
    };
    await follow(options, server.address);
    const details = '.sp-pack-item:last-child .sp-disclose';
    await pressIn(options, `${details}[aria-expanded=false]`);
    await waitUntil(
      () =>
        options.evaluate(() => document.querySelector('.sp-pack-item:last-child .sp-pack-facts') !== null),
      'the details of the pack',
    );
    look(await inPage(options));
    await pressIn(options, `${details}[aria-expanded=true]`);
    for (const id of ids) {
      const panel = await stage.driver.extensionPage(`panel.html?view=dossier&entity=${ID}/${id}`);
      await untilTold(panel, MARKER);
      look(await inPage(panel));
      await panel.close();
    }
    const page = await stage.open('bridge.html');
    await untilMarked(page, 'Ostravia');
    await hover(page, 'Ostravia');
    look(await page.inShadow(inspect, MARKER));
    const popup = await stage.popup(page);
    await untilTold(popup, MARKER);
    look(await inPage(popup));
    const welcome = await stage.extensionPage('welcome.html');
    await untilTold(welcome, 'Standpoint');
    look(await inPage(welcome));
    expect(shown.size).toBeGreaterThanOrEqual(ACCEPTED.length);
    await unfollow(options);
  });

  return { origin: () => server.origin };
}
