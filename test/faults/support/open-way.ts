import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { SOCKET_NAME } from '../../../src/storage/embedded/folders.ts';

/** A way to a database, on which things can go wrong. */
export interface Way {
  /** Reaches the database through here. */
  readonly url: string;
  /** Connections at present. */
  count(): number;
  /** Breaks all connections and takes no more. */
  cut(): void;
  /** Takes connections again. */
  mend(): Promise<void>;
  /** Breaks one connection, any. */
  cutOne(): void;
  /** Passes nothing on any more on what is connected now, in either direction, and breaks nothing. */
  freeze(): void;
  /** Breaks the next connection on which a COMMIT is confirmed, before that is heard. */
  swallowCommit(): Promise<void>;
  /** Delays all that passes, in milliseconds. */
  slow(ms: number): void;
  close(): void;
}

const committed = Buffer.from('COMMIT\0');

/** @param target URL of a PostgreSQL, or the run folder of an embedded database that runs */
export async function openWay(target: URL | string): Promise<Way> {
  const pairs = new Set<{ near: Socket; far: Socket; frozen: boolean }>();
  /** Over a socket of the same machine the end of one side always reaches the other. */
  const tells = typeof target === 'string';
  let delayMs = 0;
  let swallowed: (() => void) | null = null;

  const reach = (): Socket =>
    typeof target === 'string'
      ? connect(join(target, SOCKET_NAME))
      : connect(Number(target.port), target.hostname);

  const forward = (near: Socket): void => {
    const pair = { near, far: reach(), frozen: false };
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      pair.far.destroy();
    };
    const pass = (from: Socket, to: Socket, heard: (chunk: Buffer) => boolean): void => {
      from.on('error', end).on('close', () => (tells || !pair.frozen) && end());
      from.on('data', (chunk) => {
        if (pair.frozen || !heard(chunk)) return;
        if (delayMs === 0) to.write(chunk);
        else setTimeout(() => !pair.frozen && to.writable && to.write(chunk), delayMs);
      });
    };
    pass(near, pair.far, () => true);
    pass(pair.far, near, (chunk) => {
      if (swallowed === null || !chunk.includes(committed)) return true;
      swallowed();
      swallowed = null;
      end();
      return false;
    });
  };

  let listener = await listen(createServer(forward), 0);
  const address = listener.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = new URL(typeof target === 'string' ? 'postgresql://postgres@127.0.0.1/postgres' : target);
  url.hostname = '127.0.0.1';
  url.port = `${port}`;

  const cut = (): void => {
    listener.close();
    for (const { near, far } of pairs) for (const socket of [near, far]) socket.destroy();
    pairs.clear();
  };
  return {
    url: url.href,
    count: () => pairs.size,
    cut,
    mend: async () => {
      listener = await listen(createServer(forward), port);
    },
    cutOne: () => {
      const [pair] = pairs;
      pair?.near.destroy();
    },
    freeze: () => {
      for (const pair of pairs) pair.frozen = true;
    },
    swallowCommit: () => new Promise((resolve) => (swallowed = resolve)),
    slow: (ms) => {
      delayMs = ms;
    },
    close: cut,
  };
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
