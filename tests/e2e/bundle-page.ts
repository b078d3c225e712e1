import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

/** Compiles the components of Svelte. */
const svelte: Plugin = {
  name: 'svelte',
  transform(code, id) {
    return id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client' }).js : null;
  },
};

/** Bundles the script of a page that a framework renders, as its authors would. Throws if it cannot be built. */
export async function bundlePage(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The build of Vue that compiles templates in the page.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    plugins: [svelte],
    build: { write: false, lib: { entry: fileURLToPath(entry), formats: ['es'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled`);
  return output.output[0].code;
}
