import type { Plugin } from 'vite';
import { compilePack } from '../../core/pack/compiled-pack.ts';
import type { Pack } from '../../core/pack/model.ts';
import { loadPack, SHIPPED_PACK } from '../load-pack.ts';

const NAME = 'virtual:pack';

/** The compiled parts of a pack, and how it is published, which a background that has just started must not parse it for. */
export const partsOf = (pack: Pack) => ({
  ...compilePack(pack),
  publishing: { sequence: pack.sequence, update: pack.update },
});

/** The source of the module that holds a compiled pack: one export for each of its parts. */
export const packSource = (pack: Pack): string =>
  Object.entries(partsOf(pack))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');

/**
 * Serves a compiled pack, its names and its cues as `virtual:pack`, and recompiles them when a file changes.
 */
export function packModule(): Plugin {
  return {
    name: 'standpoint-pack',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      this.addWatchFile(SHIPPED_PACK);
      return packSource(loadPack());
    },
    configureServer(server) {
      server.watcher.add(SHIPPED_PACK);
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(SHIPPED_PACK)) return;
      const module = server.moduleGraph.getModuleById(`\0${NAME}`);
      return module ? [module] : undefined;
    },
  };
}
