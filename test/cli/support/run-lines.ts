import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';

/**
 * Runs a command that reads lines by `--in`, in this process; call it once in a test file. Resolves with the lines it wrote, to
 * standard output and error; the exit code of a test is forgotten after it.
 */
export function runLines(
  ...command: readonly string[]
): (lines: readonly string[], ...options: string[]) => Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kanca-lines-'));
  const file = join(folder, 'in.jsonl');
  let written = '';
  beforeEach(() => {
    written = '';
    const take = (chunk: unknown): boolean => {
      written += String(chunk);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(take);
    vi.spyOn(process.stderr, 'write').mockImplementation(take);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return async (lines, ...options) => {
    writeFileSync(file, lines.join('\n'));
    await main([...command, '--in', file, ...options]);
    return written.trim().split('\n');
  };
}
