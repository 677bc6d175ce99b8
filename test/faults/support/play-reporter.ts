import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Prints one line of JSON a play: its name, whether its figures are kept, how long it took, and what it measured. */
export default class PlayReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    const seconds = Math.round((test.diagnostic()?.duration ?? 0) / 100) / 10;
    const line = { play: test.fullName, state, seconds, ...test.meta().play };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    for (const { message } of errors) process.stderr.write(`${test.fullName}: ${message}\n`);
  }

  onTestModuleEnd(module: TestModule): void {
    for (const { message } of module.errors())
      process.stderr.write(`${module.relativeModuleId}: ${message}\n`);
  }
}
