import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BUILT } from '../../cli/browsers/launch.ts';

describe.each(['chromium', 'firefox'] as const)('The manifest for %s', (name) => {
  const manifest = JSON.parse(readFileSync(`${BUILT[name]}/manifest.json`, 'utf8'));

  test('offers nothing to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('asks for storage, scripting and the pages themselves, and for nothing else', () => {
    expect(manifest.permissions.toSorted()).toEqual(['scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('puts the bootstrap alone into pages', () => {
    expect(manifest.content_scripts.map(({ js }: { js: string[] }) => js)).toEqual([['bootstrap.js']]);
  });
});
