import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Client {
  readonly process: ChildProcess;
  /** The process that holds the database, as this client sees it. */
  readonly databasePid: number;
  /** Lets the client close its database and end. */
  end(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts another process that opens the embedded database, and waits until it has. */
export async function startClient(dataDir: string): Promise<Client> {
  const program = fileURLToPath(new URL('./client-program.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const databasePid = Number(/^open (\d+)$/.exec(line)?.[1]);
  if (!databasePid) throw new Error(`the client says: ${line}`);
  const exited = once(child, 'exit');
  return {
    process: child,
    databasePid,
    end: async () => {
      child.stdin.end();
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
