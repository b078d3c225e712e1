import type { Plugin } from 'vite';
import { lexiconOfPack } from '../../core/matching/lexicon/entries.ts';
import { freeze } from '../../core/matching/lexicon/freeze.ts';
import type { Pack } from '../../core/pack/model.ts';
import { topicOf } from '../../core/topic.ts';
import { loadPack, SHIPPED_PACK } from '../load-pack.ts';

const NAME = 'virtual:pack';

/**
 * The source of the module that holds a pack, its names, its topic and its cues. Each is a string of JSON, so that a
 * background that has just started parses only the parts it needs.
 */
export function packSource(pack: Pack): string {
  const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return Object.entries({
    packText: {
      ...pack,
      topic: undefined,
      issues: pack.issues.map(({ cues, hints, ...issue }) => ({ ...issue, cues: {} })),
    },
    namesText: freeze(lexiconOfPack(pack), encode),
    topicText: topicOf(pack),
    cuesText: Object.fromEntries(pack.issues.map(({ id, cues, hints }) => [id, { cues, hints }])),
  })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(JSON.stringify(value))};`)
    .join('\n');
}

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
