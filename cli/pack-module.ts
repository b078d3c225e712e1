import type { Plugin } from 'vite';
import { loadPack, SHIPPED_PACK } from './load-pack.ts';

const NAME = 'virtual:pack';

/** Serves the compiled pack as the module `virtual:pack`, compiled again when one of its files changes. */
export function packModule(): Plugin {
  return {
    name: 'standpoint-pack',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      this.addWatchFile(SHIPPED_PACK);
      return `export const pack = JSON.parse(${JSON.stringify(JSON.stringify(loadPack()))});`;
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
