/** Ends the report of every run with one plain line: `N passed, N failed`. */
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      const broken = tests.filter((test) => test.result().state === 'failed').length;
      // A file that could not even be collected holds no test that failed.
      failed += broken || (module.state() === 'failed' ? 1 : 0);
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
