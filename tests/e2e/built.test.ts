import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BUILT } from '../../cli/browsers/launch.ts';

describe.each(['chromium', 'firefox'] as const)('The manifest for %s', (name) => {
  const manifest = JSON.parse(readFileSync(`${BUILT[name]}/manifest.json`, 'utf8'));

  test('exposes nothing to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('requests only alarms, storage, scripting, its menu, its panel and access to pages', () => {
    const panel = name === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual([
      'alarms',
      'contextMenus',
      'scripting',
      ...panel,
      'storage',
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('injects only the bootstrap into pages', () => {
    expect(manifest.content_scripts.map(({ js }: { js: string[] }) => js)).toEqual([['bootstrap.js']]);
  });
});

describe.each(['chromium', 'firefox'] as const)('The built files for %s', (name) => {
  const scripts = readdirSync(BUILT[name], { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, readFileSync(`${BUILT[name]}/${file}`, 'utf8')] as const);

  test.each(scripts)('%s uses no network but in one place, and evaluates no text as code', (file, code) => {
    expect(code).not.toMatch(
      /\b(?:importScripts|eval|Function)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/,
    );
    expect(code.match(/\bfetch\s*\(/g) ?? []).toHaveLength(file === 'background.js' ? 1 : 0);
  });

  test('include a bootstrap of less than 2.7 kB, gzipped', () => {
    const bootstrap = scripts.find(([file]) => file === 'bootstrap.js')?.[1] ?? '';
    expect(bootstrap.length).toBeGreaterThan(0);
    expect(gzipSync(bootstrap, { level: 9 }).length).toBeLessThan(2700);
  });
});
