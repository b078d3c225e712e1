import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('PRIVACY.md explains each permission that the extension asks for, and no other', () => {
  const [, list = ''] = /^ +permissions: \[((?:.|\n)*?)\],$/m.exec(read('wxt.config.ts')) ?? [];
  const asked = [...list.matchAll(/'([a-zA-Z]+)'/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'firefox');
  expect(asked).toContain('storage');
  const table = read('PRIVACY.md').split('## Permissions')[1] ?? '';
  const rows = [...table.matchAll(/^\| (`.*?`) \|/gm)].map(([, names = '']) => names.replaceAll('`', ''));
  expect(rows.toSorted()).toEqual([...asked, 'http://*/*, https://*/*'].toSorted());
});

it('PRIVACY.md says that access to pages is the reader’s choice, and runs nothing before it, as the manifest does', () => {
  const config = read('wxt.config.ts');
  expect(config).toMatch(/^ +optional_host_permissions: PAGES,$/m);
  expect(config).not.toMatch(/^ +(host_permissions|content_scripts):/m);
  expect(read('PRIVACY.md')).toMatch(/As installed, the extension has no access to pages and runs in none\./);
});

it('PRIVACY.md says what the embedded pack does: it has no address, so that nothing is asked for by default', () => {
  const isFollowed = /^update:/m.test(read('data/ukraine-peace-talks/pack.yaml'));
  const says = /The pack of facts that comes with it has no address from which it is updated\./;
  expect(says.test(read('PRIVACY.md'))).toBe(!isFollowed);
});

it('PRIVACY.md says how many requests are remembered', () => {
  const [, most] = /MOST = (\d+)/.exec(read('entrypoints/background/packs/sent.ts')) ?? [];
  expect(read('PRIVACY.md')).toContain(`The last ${most} requests are kept`);
});
