import type { Socket } from 'node:net';
import type pg from 'pg';
import { KancaError } from '../errors.ts';
import type { AtServer } from './ask-server.ts';
import { patienceMs } from './patience.ts';

/** What a client of `pg` has besides its types. */
interface Inside {
  connection?: { stream: Socket };
  /** No query is under way. */
  readyForQuery?: boolean;
  /** The process that serves it, by its number at the server. */
  processID?: number | null;
}

interface Watched {
  client: pg.Client & Inside;
  startedAt: number;
  /** What `patiently` allows the query that is under way. */
  allowedMs: number | undefined;
  /** Bytes heard when it last was silent for too long. */
  heard: number;
  /** How long it has been silent, in milliseconds. */
  silentMs: number;
  stream?: Socket;
}

/** For a connection that has been silent for too long: what the database does for it. */
export type AskDatabase = (
  processId: number | null,
  allowedMs: number | undefined,
) => AtServer | Promise<AtServer>;

/** So many times `silenceMs` is waited for at most where the database says that it works. */
const longestWork = 10;

/**
 * Gives up connections on which a query is under way and nothing has been heard for `silenceMs`: after a failover or behind a
 * dead router a connection can stay open for ever without an answer. The query fails with DATABASE_SILENT. Connections that
 * rest and were heard of before that query only are given up with it, so that the next query does not wait in vain again.
 *
 * Slow is not silent: while the database says that it works on the query, it is waited for; while it says nothing of it,
 * as long as `patiently` allows.
 */
export function createSilenceWatch(
  silenceMs: number,
  askDatabase: AskDatabase,
): {
  /** To be called when a query is about to be sent. */
  asked(client: pg.Client): void;
  /** Gives up all connections, whatever is under way. */
  giveUpAll(): void;
} {
  const all = new Map<pg.Client, Watched>();

  const giveUp = (silent: Watched): void => {
    for (const entry of [silent, ...all.values()])
      if (entry === silent || (rests(entry) && entry.startedAt < silent.startedAt))
        entry.stream?.destroy(silence(silent.silentMs));
  };

  const doubt = async (entry: Watched, stream: Socket): Promise<void> => {
    const { startedAt, client, allowedMs = 0 } = entry;
    if (rests(entry)) return;
    const heard = stream.bytesRead;
    entry.silentMs = (heard === entry.heard ? entry.silentMs : 0) + silenceMs;
    entry.heard = heard;
    const answer = await askDatabase(client.processID ?? null, entry.allowedMs);
    const goesOn = rests(entry) || stream.bytesRead !== heard || entry.startedAt !== startedAt;
    if (goesOn || stream.destroyed) return;
    const works = answer === 'working' && entry.silentMs < Math.max(allowedMs, longestWork * silenceMs);
    const allowed = answer === 'unknown' && entry.silentMs < allowedMs;
    if (works || allowed) stream.setTimeout(silenceMs);
    else giveUp(entry);
  };

  const watch = (entry: Watched, stream: Socket): void => {
    entry.stream = stream;
    stream.on('timeout', () => void doubt(entry, stream));
    stream.once('close', () => all.delete(entry.client));
  };

  return {
    asked: (client: pg.Client & Inside) => {
      const stream = client.connection?.stream;
      if (stream === undefined || stream.destroyed) return;
      const entry = all.get(client) ?? {
        client,
        startedAt: 0,
        allowedMs: undefined,
        heard: -1,
        silentMs: 0,
      };
      all.set(client, entry);
      if (entry.stream !== stream) watch(entry, stream);
      entry.startedAt = performance.now();
      entry.allowedMs = patienceMs();
      entry.heard = -1;
      // What is written and heard starts the time anew; to set it for each query costs more than all the rest here.
      if (stream.timeout !== silenceMs) stream.setTimeout(silenceMs);
    },
    giveUpAll: () => {
      for (const { stream } of all.values()) stream?.destroy();
    },
  };
}

function rests({ client }: Watched): boolean {
  return client.readyForQuery === true;
}

function silence(ms: number): KancaError {
  return new KancaError(
    `The database has said nothing for ${Math.round(ms / 1_000)} s; the connection was given up.`,
    {
      code: 'DATABASE_SILENT',
      remedy:
        'Nothing is lost; it is tried again. If it repeats, look at the database server and the network to it.',
    },
  );
}
