import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Ends a run with the plain line `N passed, N failed`, which scripts read. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[], reason: TestRunEndReason): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      const before = passed + failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
      }
      // A file that could not be loaded has no tests to count: it is one failure itself.
      if (passed + failed === before && module.state() === 'failed') failed++;
    }
    if (failed === 0 && (unhandled.length > 0 || reason === 'failed')) failed = Math.max(unhandled.length, 1);
    process.on('exit', () => console.log(`\n${passed} passed, ${failed} failed`));
  }
}
