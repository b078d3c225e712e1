import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { build } from 'wxt';
import { packSource } from '../../authoring/plugins/pack-module.ts';
import type { Pack } from '../../core/pack/model.ts';

/** How a build differs from the shipped one. */
type Differences = {
  /** A pack that replaces the shipped one. */
  readonly pack?: Pack;
  /** Whether to include the probes of `tests/bench/probes`, which record what our work costs. */
  readonly probes: boolean;
};

/** Builds of the extension for Chromium, each in its own folder. Nothing is written to `.output`. */
export type Builds = {
  /** Returns the folder of a build. The first call makes the build. */
  get(name: string, differences: Differences): Promise<string>;
  /** Returns the folder of an extension that does nothing, for the control browser. */
  empty(): Promise<string>;
  remove(): Promise<void>;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The imports that probes replace: the importing file, the imported file, and the probe. */
const STANDINS: readonly (readonly [importer: RegExp, source: string, probe: string])[] = [
  [/entrypoints\/(?:annotator|card)\/[\w-]+\.tsx?$/, 'messaging.ts', 'messages-probe.ts'],
  [/entrypoints\/annotator\/index\.ts$/, 'reading.ts', 'reading-probe.ts'],
  [/entrypoints\/annotator\/index\.ts$/, 'painting.ts', 'painting-probe.ts'],
  [/entrypoints\/annotator\/index\.ts$/, 'lazy-card.ts', 'card-probe.ts'],
  [/entrypoints\/annotator\/reading\.ts$/, 'page-changes.ts', 'additions-probe.ts'],
  [/entrypoints\/bootstrap\.ts$/, 'news.ts', 'news-probe.ts'],
];

function benchModules({ pack, probes }: Differences, used: Set<string>): Plugin {
  return {
    name: 'standpoint-bench',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (pack && id === 'virtual:pack') return '\0virtual:bench-pack';
      const standin = STANDINS.find(([from, source]) => from.test(importer) && basename(id) === source);
      if (!probes || !standin || resolve(dirname(importer), id).includes('/core/')) return;
      used.add(standin[2]);
      return join(ROOT, 'tests/bench/probes', standin[2]);
    },
    load: (id) => (pack && id === '\0virtual:bench-pack' ? packSource(pack) : undefined),
  };
}

const silent = (): void => {};
const QUIET = {
  level: 0,
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: silent,
  error: console.error,
  fatal: console.error,
};

/** Runs a build without its output, because its spinner would break up the tables. */
async function inSilence<Result>(run: () => Promise<Result>): Promise<Result> {
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  for (const stream of streams) stream.write = () => true;
  try {
    return await run();
  } finally {
    for (const [index, stream] of streams.entries()) stream.write = writes[index] as typeof stream.write;
  }
}

async function buildInto(folder: string, differences: Differences): Promise<void> {
  const used = new Set<string>();
  await build({
    root: ROOT,
    browser: 'chrome',
    outDir: folder,
    logger: QUIET,
    vite: () => ({ plugins: [benchModules(differences, used)], logLevel: 'error' }),
  });
  const idle = STANDINS.map(([, , probe]) => probe).filter((probe) => differences.probes && !used.has(probe));
  if (idle.length > 0)
    throw new Error(`no module imports what these bench probes replace: ${idle.join(', ')}`);
}

/** Creates a store for builds: a temporary folder, or `kept`, whose builds are reused and not removed. */
export async function makeBuilds(kept?: string): Promise<Builds> {
  const folder = kept ? resolve(kept) : await mkdtemp(join(tmpdir(), 'standpoint-bench-'));
  const made = new Map<string, Promise<string>>();
  const make = async (name: string, differences: Differences): Promise<string> => {
    const built = join(folder, name, 'chrome-mv3');
    if (!existsSync(join(built, 'manifest.json')))
      await inSilence(() => buildInto(join(folder, name), differences));
    return built;
  };
  return {
    get(name, differences) {
      const promise = made.get(name) ?? make(name, differences);
      made.set(name, promise);
      return promise;
    },
    async empty() {
      const built = join(folder, 'empty');
      await mkdir(built, { recursive: true });
      const manifest = { manifest_version: 3, name: 'Empty', version: '1' };
      await writeFile(join(built, 'manifest.json'), JSON.stringify(manifest));
      return built;
    },
    remove: async () => {
      if (!kept) await rm(folder, { recursive: true, force: true });
    },
  };
}
