import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { runCommand } from '../../authoring/commands/run-command.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import { build } from '../../cli/build.ts';
import { CONFIG, listGallery, serveGallery } from './built.ts';

/** The looks in which every component is captured, each as the end of a URL. */
const LOOKS: Readonly<Record<string, string>> = {
  light: '',
  dark: 'theme=dark',
  narrow: 'width=320',
  'narrow-german': 'width=320&language=de',
  'large-text': 'text=200',
  'very-large': 'size=150',
  'right-to-left': 'language=he',
};
/** Width and maximum height of a screenshot in px. Chromium does not paint higher ones. */
const SHEET = 2240;
const HIGHEST = 16_000;

async function takeScreenshots(folder: string, only: string | undefined): Promise<void> {
  if (!existsSync(`${BUILT.chromium}/manifest.json`)) build('chromium');
  const server = await serveGallery();
  const driver = await launchBrowser('chromium', BUILT.chromium);
  try {
    // The page of all components takes long to load.
    const page = await driver.open(only ? 'about:blank' : server.url('/'));
    const components = only ? [only] : (await listGallery(page)).map(([component]) => component);
    for (const component of components) {
      for (const [name, look] of Object.entries(LOOKS)) {
        await page.setViewport(SHEET, 800);
        await page.go(server.url(`/?component=${encodeURIComponent(component)}&${look}`));
        const height = await waitUntil(
          () =>
            page.evaluate(() => {
              const frames = [...document.querySelectorAll('iframe')];
              const ready = frames.every(
                ({ contentDocument }) => contentDocument?.documentElement.dataset.ready !== undefined,
              );
              return frames.length > 0 && ready && document.documentElement.scrollHeight;
            }),
          `“${component}”, ${name}`,
        );
        await page.setViewport(SHEET, Math.min(height, HIGHEST));
        const file = `${folder}/${component.toLowerCase().replaceAll(' ', '-')}-${name}.png`;
        await page.screenshot(file);
        console.log(`Wrote ${file}`);
      }
    }
    if (page.errors().length > 0) throw new Error(page.errors().join('\n'));
  } finally {
    await driver.close();
    await server.close();
  }
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { screenshots: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  if (values.screenshots) return takeScreenshots(positionals[0] ?? 'screenshots/gallery', values.only);
  const server = await createServer(CONFIG);
  await server.listen();
  server.printUrls();
});
