import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { packModule } from './authoring/plugins/pack-module.ts';
import { messagesModule } from './cli/messages-module.ts';

/** Tests of functions that keep no state. */
const STATELESS = ['tests/{accuracy,authoring,core}/**/*.test.{ts,tsx}'];

const withoutBrowser = {
  // A thread starts in half the time of a process, and each file has one of its own.
  pool: 'threads' as const,
  maxWorkers: '100%',
  // Some tests start commands, and a machine may be busy.
  testTimeout: 30_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/count-reporter.ts'],
    projects: [
      {
        plugins: [WxtVitest(), packModule(), messagesModule()],
        // The files of a worker share its modules, which saves most of the time that loading them takes.
        test: { ...withoutBrowser, name: 'core', isolate: false, include: STATELESS },
      },
      {
        plugins: [WxtVitest(), packModule(), messagesModule()],
        test: {
          ...withoutBrowser,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...STATELESS],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // One browser for each core, after the unit tests.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A busy machine may be slower than a browser’s own time limits. The report names each test that was repeated.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
