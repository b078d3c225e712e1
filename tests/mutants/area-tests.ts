import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { packModule } from '../../authoring/plugins/pack-module.ts';
import { messagesModule } from '../../cli/messages-module.ts';

/** The unit tests of one area. Stryker’s own choice of tests does not run them for what is computed when a file loads. */
export default defineConfig({
  plugins: [WxtVitest(), packModule(), messagesModule()],
  test: { include: process.env.MUTANT_TESTS?.split(' ') ?? [], testTimeout: 30_000 },
});
