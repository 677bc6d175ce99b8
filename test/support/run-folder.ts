import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the test files of one run of vitest keep databases for those after them; `runner` is its main process. */
export function runFolder(runner: number): string {
  return join(tmpdir(), `kanca-run-${runner}`);
}
