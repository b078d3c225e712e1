import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = { readonly version?: string; readonly integrity?: string; readonly hasInstallScript?: true };

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;

test('Each package that npm installs has an exact version and a SHA-512', () => {
  expect(installed.length).toBeGreaterThan(300);
  for (const [path, { version, integrity }] of installed) {
    expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
    expect(integrity, path).toMatch(/^sha512-/);
  }
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('No package runs a script when it is installed, except those that CONTRIBUTING.md gives a reason for', () => {
  const contributing = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  for (const path of scripted) expect(contributing).toContain(`\`${path}\` runs a script`);
  expect(contributing).toContain('`postinstall` of the project itself');
});
