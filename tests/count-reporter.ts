import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed` on a line of its own. A file that does not load counts as one failure. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed++;
        if (test.result().state === 'failed') failed++;
      }
      if (module.state() === 'failed' && failed === before) failed++;
    }
    console.log(`\n${passed} passed, ${failed} failed`);
  }
}
