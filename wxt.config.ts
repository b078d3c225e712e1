import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { foldModule } from './authoring/plugins/fold-module.ts';
import { packModule } from './authoring/plugins/pack-module.ts';
import { privacyModule } from './authoring/plugins/privacy-module.ts';
import { collectLicences } from './cli/licences.ts';
import { messagesModule } from './cli/messages-module.ts';

const PAGES = ['http://*/*', 'https://*/*'];
/** Minimum browser versions. */
const CHROMIUM = '137';
const FIREFOX = '146';

const licences = collectLicences();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  // Vite's preload polyfill would call `fetch`, but only the background may, in `platform/network.ts`.
  vite: () => ({
    plugins: [packModule(), messagesModule(), foldModule(), privacyModule(), plainScripts(), licences.plugin],
    build: {
      modulePreload: { polyfill: false },
      // Constants stand where they are used: that makes the card smaller by 3 %.
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } },
      // Without targets, CSS and scripts are transpiled for browsers that we do not support.
      target: [`chrome${CHROMIUM}`, `firefox${FIREFOX}`],
    },
  }),
  hooks: { 'build:done': (wxt) => licences.write(wxt.config.outDir) },
  zip: {
    excludeSources: ['.output/**', '.cache/**', 'screenshots/**', 'release/**', '**/*.log'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'storage',
      'scripting',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // The reader decides on the page of introduction. The bootstrap is registered once there is access.
    optional_host_permissions: PAGES,
    action: { default_title: '__MSG_extName__', default_icon: icons('idle', [16, 32]) },
    icons: icons('icon', [16, 32, 48, 128]),
    omnibox: { keyword: 'standpoint' },
    commands: {
      next: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_previous__' },
      open: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open__' },
      site: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_site__' },
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'panel.html',
            default_title: '__MSG_extName__',
            default_icon: icons('icon', [16, 32]),
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: '{72df4a49-8689-4074-84ca-03a2f3134695}',
              strict_min_version: `${FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${FIREFOX}.0` },
          },
        }
      : { side_panel: { default_path: 'panel.html' }, minimum_chrome_version: CHROMIUM }),
  }),
});

function icons(name: string, sizes: readonly number[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icon/${name}-${size}.png`]));
}

/** Starts an unlisted script without WXT's report of errors, which is empty in a build and costs the bootstrap bytes. */
function plainScripts(): Plugin {
  return {
    name: 'standpoint-plain-scripts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('unlisted-script-entrypoint')) return;
      const definition = /^import definition from .*$/m.exec(code)?.[0];
      return definition && `${definition}\ndefinition.main();`;
    },
  };
}
