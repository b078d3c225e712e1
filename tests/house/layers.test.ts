import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedNames } from '../../cli/file-names.ts';

const run = promisify(execFile);

const LAYERS = ['core', 'page', 'components', 'platform', 'entrypoints', 'authoring', 'cli'] as const;

/** Imports that a layer must not have. Each is planted in a folder below the layer. */
const FORBIDDEN = [
  ['core', '../../page/reading/blocks.ts'],
  ['core', '../../authoring/roles.ts'],
  ['core', 'preact'],
  ['core', 'node:fs'],
  ['core', 'webextension-polyfill'],
  ['page', '../../platform/browser.ts'],
  ['page', '../../components/shared/localise.ts'],
  ['page', 'webextension-polyfill'],
  ['components', '../../page/reading/blocks.ts'],
  ['components', '../../platform/messaging.ts'],
  ['platform', '../../entrypoints/bootstrap.ts'],
  ['platform', '../../page/reading/blocks.ts'],
  ['entrypoints', 'webextension-polyfill'],
  ['entrypoints', '../../authoring/load-pack.ts'],
  ['entrypoints', '../../cli/browsers/driver.ts'],
  ['authoring', '../../cli/document.ts'],
  ['authoring', '../../page/reading/blocks.ts'],
  ['cli', 'webextension-polyfill'],
  ['cli', '../../components/shared/localise.ts'],
] as const;

const folders = new Map<string, string>();
let findings = new Map<string, string[]>();

/** Plants a file below a layer. Returns its path from the root of the repository. */
function plant(layer: string, name: string, code: string): string {
  const folder = folders.get(layer) ?? mkdtempSync(join(layer, 'planted-'));
  folders.set(layer, folder);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
}

/** Lints the planted folders in one run. Returns the rules that each file breaks, by its path. */
async function lint(): Promise<Map<string, string[]>> {
  const args = ['biome', 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = await run('npx', [...args, ...folders.values()]).catch(
    (error: unknown) => error as { stdout: string },
  );
  const { diagnostics } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const found = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file;
    const file = relative('.', path);
    found.set(file, [...(found.get(file) ?? []), category]);
  }
  return found;
}

const planted = {
  imports: new Map<string, string>(),
  network: new Map<string, string>(),
  allowed: '',
  cycle: '',
};

beforeAll(async () => {
  FORBIDDEN.forEach(([layer, module], at) => {
    planted.imports.set(
      `${layer} ${module}`,
      plant(layer, `import-${at}.ts`, `export { x } from '${module}';\n`),
    );
  });
  for (const layer of LAYERS)
    planted.network.set(
      layer,
      plant(layer, 'network.ts', `export const x = (): unknown => fetch('https://example.org');\n`),
    );
  planted.allowed = plant('page', 'allowed.ts', `export { siteOf } from '../../core/sites.ts';\n`);
  plant('core', 'egg.ts', `import type { Hen } from './hen.ts';\nexport type Egg = { readonly hen: Hen };\n`);
  planted.cycle = plant(
    'core',
    'hen.ts',
    `import type { Egg } from './egg.ts';\nexport type Hen = { readonly egg: Egg };\n`,
  );
  findings = await lint();
  // The linter reads the whole repository, which takes long on a busy machine.
}, 60_000);
afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});

describe('the layers', () => {
  it.each(FORBIDDEN)('%s must not import %s', (layer, module) => {
    const file = planted.imports.get(`${layer} ${module}`) ?? '';
    expect(findings.get(file)).toContain('lint/style/noRestrictedImports');
  });

  it.each(LAYERS)('%s must not use the network', (layer) => {
    expect(findings.get(planted.network.get(layer) ?? '')).toContain('lint/style/noRestrictedGlobals');
  });

  it('allow imports from a lower layer', () => {
    expect(findings.get(planted.allowed)).toBeUndefined();
  });

  it('refuse import cycles, even of types', () => {
    expect(findings.get(planted.cycle)).toContain('lint/suspicious/noImportCycles');
  });
});

describe('file names', () => {
  it('are refused if two folders have the same one', () => {
    expect(sharedNames(['core/words.ts', 'page/words.ts', 'core/dates.ts'])).toEqual([
      expect.stringContaining('core/words.ts and page/words.ts have the same name'),
    ]);
    expect(sharedNames(['components/card/Card.tsx', 'entrypoints/annotator/card.ts'])).toHaveLength(1);
  });

  it('may be the same if a tool requires them, and for a view and its style sheet', () => {
    expect(sharedNames(['entrypoints/a/index.ts', 'entrypoints/b/index.ts'])).toEqual([]);
    expect(sharedNames(['components/card/Card.tsx', 'components/card/card.css'])).toEqual([]);
    expect(sharedNames(['core/dates.ts', 'tests/core/dates.test.ts'])).toEqual([]);
  });
});
