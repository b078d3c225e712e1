import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles a probe as one script, which can be run in any world of a page. Throws if it cannot be built. */
export async function bundle(probe: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`./probes/${probe}`, import.meta.url)),
        formats: ['iife'],
        name: 'benchProbe',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${probe} could not be bundled`);
  return output.output[0].code;
}
