import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import type { DriverPage } from '../../cli/browsers/driver.ts';
import { type PageServer, startServer } from '../../cli/browsers/server.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';

/** The Vite configuration of the gallery, without the extension. */
export const CONFIG: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { fs: { allow: [fileURLToPath(new URL('../../', import.meta.url))] } },
};

/** Builds the gallery in memory and serves it. */
export async function serveGallery(): Promise<PageServer> {
  const built = await build({ ...CONFIG, logLevel: 'silent', build: { write: false } });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the gallery could not be built');
  return startServer(
    Object.fromEntries(
      output.output.map((file) => [
        file.fileName === 'index.html' ? '/' : `/${file.fileName}`,
        { body: file.type === 'chunk' ? file.code : file.source },
      ]),
    ),
  );
}

/** Returns the components with the names of their states, as the built gallery lists them. */
export async function listGallery(
  page: DriverPage,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  return waitUntil(async () => {
    const all = await page.evaluate(() =>
      [...document.querySelectorAll('section')].map(
        (section) =>
          [
            section.querySelector('h2')?.textContent ?? '',
            [...section.querySelectorAll('figcaption')].map((each) => each.textContent ?? ''),
          ] as const,
      ),
    );
    return all.length > 0 && all;
  }, 'the gallery');
}
