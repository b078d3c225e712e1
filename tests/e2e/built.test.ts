import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BROWSERS, BUILT } from '../../cli/browsers/launch.ts';
import { LICENCES } from '../../cli/licences.ts';

describe.each(BROWSERS)('The manifest for %s', (name) => {
  const manifest = JSON.parse(readFileSync(`${BUILT[name]}/manifest.json`, 'utf8'));

  test('exposes nothing to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('requests only alarms, storage, scripting, its menu, its panel and the page where it is pressed', () => {
    const panel = name === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      ...panel,
      'storage',
    ]);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('has no access to pages until its reader allows it, and runs nothing in them', () => {
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  test('has the extension’s own id for Firefox, on computers and on Android', () => {
    if (name === 'chromium') return;
    const { gecko, gecko_android: android } = manifest.browser_specific_settings;
    expect(gecko.id).toMatch(/^\{[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}$/);
    expect(android.strict_min_version).toBe(gecko.strict_min_version);
  });
});

describe.each(BROWSERS)('The built files for %s', (name) => {
  const scripts = readdirSync(BUILT[name], { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, readFileSync(`${BUILT[name]}/${file}`, 'utf8')] as const);

  test.each(scripts)('%s uses no network but in one place, and evaluates no text as code', (file, code) => {
    expect(code).not.toMatch(
      /\b(?:importScripts|eval|Function)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/,
    );
    expect(code.match(/\bfetch\s*\(/g) ?? []).toHaveLength(file === 'background.js' ? 1 : 0);
  });

  test('include the licence of each package that the extension is built with', () => {
    const text = readFileSync(`${BUILT[name]}/${LICENCES}`, 'utf8');
    const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const [packageName, version] of Object.entries(dependencies))
      expect(text).toContain(`${packageName} ${version} (`);
    expect(text).toContain('Mozilla Public License');
  });

  test('include a bootstrap of less than 2.6 kB, gzipped', () => {
    const bootstrap = scripts.find(([file]) => file === 'bootstrap.js')?.[1] ?? '';
    expect(bootstrap.length).toBeGreaterThan(0);
    expect(gzipSync(bootstrap, { level: 9 }).length).toBeLessThan(2600);
  });
});
