import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** Lints a file planted in a storey of the house, and gives what the linter said of it. */
async function lint(storey: string, code: string): Promise<string> {
  const folder = mkdtempSync(join(storey, 'planted-'));
  const file = join(folder, 'planted.ts');
  writeFileSync(file, code);
  try {
    const args = ['biome', 'lint', '--vcs-enabled=false', '--colors=off', file];
    return (await run('npx', args)).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the layers of the house', () => {
  it.each([
    ['core', '../../page/reading/blocks.ts'],
    ['core', 'preact'],
    ['core', 'node:fs'],
    ['core', 'webextension-polyfill'],
    ['page', '../../platform/browser.ts'],
    ['page', '../../components/shared/interface-words.ts'],
    ['page', 'webextension-polyfill'],
    ['components', '../../page/reading/blocks.ts'],
    ['components', '../../platform/messaging.ts'],
    ['platform', '../../entrypoints/bootstrap.ts'],
    ['platform', '../../page/reading/blocks.ts'],
    ['entrypoints', 'webextension-polyfill'],
    ['cli', 'webextension-polyfill'],
  ])('%s may not import %s', async (storey, module) => {
    expect(await lint(storey, `export { x } from '${module}';\n`)).toContain('noRestrictedImports');
  });

  it.each(['core', 'page', 'components', 'platform', 'entrypoints'])(
    '%s may not ask the network',
    async (storey) => {
      expect(await lint(storey, `export const x = (): unknown => fetch('https://example.org');\n`)).toContain(
        'noRestrictedGlobals',
      );
    },
  );

  it('lets a storey import from below', async () => {
    expect(await lint('page', `export { siteOf } from '../../core/sites.ts';\n`)).not.toContain(
      'noRestrictedImports',
    );
  });
});
