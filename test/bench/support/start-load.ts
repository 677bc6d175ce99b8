import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../load/answer-questions.ts', import.meta.url));

export interface LoadResult {
  messages: number;
  seconds: number;
  waitMs: { p50: number; p95: number; p99: number };
  callsPerMessage: number;
}

export interface Load {
  url: string;
  token: string;
  /** Everybody writes /start; resolves when everybody has an answer. */
  greet(): Promise<void>;
  /** Resolves when everybody has answered everything. */
  go(): Promise<LoadResult>;
  stop(): void;
}

/** Starts the stand-in with its people, see `load/answer-questions.ts`. */
export async function startLoad(chats: number, answers: number, rate = 0): Promise<Load> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, '--chats', `${chats}`, '--answers', `${answers}`, '--rate', `${rate}`],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('The load has ended early.');
    return value;
  };
  const [url = '', token = ''] = (await read()).split(' ');
  return {
    url,
    token,
    greet: async () => {
      child.stdin.write('greet\n');
      await read();
    },
    go: async () => {
      child.stdin.write('go\n');
      return JSON.parse(await read()) as LoadResult;
    },
    stop: () => child.stdin.end(),
  };
}
