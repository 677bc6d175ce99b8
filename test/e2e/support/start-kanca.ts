import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../src/cli/kanca.js', import.meta.url));

export interface KancaProcess {
  readonly pid: number;
  /** What it has written so far, both streams, a line each. */
  readonly lines: string[];
  /** Resolves with the exit code; null when it was killed. */
  readonly exited: Promise<number | null>;
  /** Resolves at the first line that fits; rejects with all lines when the process ends before. */
  says(pattern: RegExp): Promise<string>;
  /** Resolves at the next line, rejects when the process ends. */
  nextLine(): Promise<void>;
  write(line: string): void;
  /** Closes standard input. */
  end(): void;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts `kanca` with these arguments as a user would, in an empty working folder and with no setting but the given, not even those of a `.env`.
 * @param nodeArgs options of node itself, for profiles
 * @param start `kanca.js` of another copy of the project
 * @param wrapper a command that starts another: `unshare …`
 */
export function startKanca(
  args: readonly string[],
  settings: Record<string, string>,
  nodeArgs: readonly string[] = [],
  start = program,
  wrapper: readonly string[] = [],
): KancaProcess {
  const [command = '', ...rest] = [...wrapper, process.execPath, ...nodeArgs, start, ...args];
  const child = spawn(command, rest, {
    cwd: mkdtempSync(join(tmpdir(), 'kanca-cwd-')),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TZ: 'UTC',
      KANCA_ENV_FILE: '/dev/null',
      ...settings,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener();
    });
  }
  child.stdin.on('error', () => undefined);
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const signal = async (name: NodeJS.Signals): Promise<number | null> => {
    child.kill(name);
    return exited;
  };
  return {
    pid: child.pid ?? 0,
    lines,
    exited,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => pattern.test(line));
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void exited.then((code) => {
          look();
          reject(new Error(`kanca ${args.join(' ')} ended with ${code}:\n${lines.join('\n')}`));
        });
      }),
    nextLine: () =>
      new Promise((resolve, reject) => {
        const hear = (): void => {
          listeners.delete(hear);
          resolve();
        };
        listeners.add(hear);
        void exited.then(() => reject(new Error(`kanca ended:\n${lines.join('\n')}`)));
      }),
    write: (line) => void child.stdin.write(`${line}\n`),
    end: () => child.stdin.end(),
    kill: async () => void (await signal('SIGKILL')),
    stop: () => signal('SIGTERM'),
  };
}
