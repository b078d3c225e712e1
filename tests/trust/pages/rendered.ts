import { bundlePage } from '../../e2e/bundle-page.ts';
import { type Hazard, hazardsOf } from '../hazard-page.ts';

const APPS = {
  'React 19': 'react-app',
  Preact: 'preact-app',
  'Vue 3': 'vue-app',
  'Svelte 5': 'svelte-app',
} as const;

const pathOf = (app: string): string => `/vendor/${app}.mjs`;

/** The scripts of the apps, by their path on the server. */
export async function appScripts(): Promise<Record<string, { readonly body: string }>> {
  const scripts: Record<string, { readonly body: string }> = {};
  for (const app of Object.values(APPS))
    scripts[pathOf(app)] = { body: await bundlePage(new URL(`../apps/${app}.ts`, import.meta.url)) };
  return scripts;
}

/** Pages that a real framework renders, and renders again while their names are marked. */
export const rendered: readonly Hazard[] = hazardsOf(
  Object.fromEntries(
    Object.entries(APPS).map(([name, app]) => [
      `an app of ${name}`,
      {
        more: '<div id="app"></div><div id="even"></div><div id="odd"></div>',
        after: `<script type="module" src="${pathOf(app)}"></script>`,
        act: 'turnAll()',
        isActedAgain: true,
        marks: ['Keir Starmer', 'Marco Rubio', 'Donald Trump', 'Emmanuel Macron'],
      },
    ]),
  ),
);
