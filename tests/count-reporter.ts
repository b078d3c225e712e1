import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Prints the name of each test that failed, of each that passed only when it was repeated, and `N passed, N failed` on a
 * line of its own. A file that does not load counts as one failure.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines: string[] = [];
    let passed = 0;
    let failed = 0;
    const fail = (name: string, message = ''): void => {
      failed++;
      lines.push(`✗ ${name}: ${message.split('\n')[0]}`);
    };
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'passed') passed++;
        if (state === 'failed') fail(nameOf(test), errors?.[0]?.message);
        if (test.diagnostic()?.flaky) lines.push(`↻ ${nameOf(test)}: passed only when it was repeated`);
      }
      if (module.state() === 'failed' && failed === before)
        fail(module.relativeModuleId, module.errors()[0]?.message);
    }
    console.log(['', ...lines, `${passed} passed, ${failed} failed`].join('\n'));
  }
}

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`;
