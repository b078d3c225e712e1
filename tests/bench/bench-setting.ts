import type { Driver } from '../../cli/browsers/driver.ts';
import { launchBrowser } from '../../cli/browsers/launch.ts';
import { type PageServer, startServer } from '../../cli/browsers/server.ts';
import type { Pack } from '../../core/pack/model.ts';
import { type BenchPage, pathOf, served } from './bench-pages.ts';
import type { Builds } from './builds.ts';

/** The settings that all parts of a bench share. */
export type Setting = {
  /** Number of times that each thing is measured. Results are medians. */
  readonly rounds: number;
  /** All pages, and the few that are opened repeatedly. */
  readonly pages: { readonly all: readonly BenchPage[]; readonly some: readonly BenchPage[] };
  readonly pack: Pack;
  readonly builds: Builds;
};

/** A browser with one build, and a server with pages. */
export type Stage = {
  readonly driver: Driver;
  urlOf(page: BenchPage): string;
};

/** Runs a function with a browser and a server, and closes both even if the function throws. */
export async function onStage<Result>(
  extension: string,
  pages: readonly BenchPage[],
  run: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const server: PageServer = await startServer(
    Object.fromEntries(pages.map((page) => [pathOf(page), served(page)])),
  );
  try {
    const driver = await launchBrowser('chromium', extension);
    try {
      return await run({ driver, urlOf: (page) => server.url(encodeURI(pathOf(page))) });
    } finally {
      await driver.close();
    }
  } finally {
    await server.close();
  }
}
