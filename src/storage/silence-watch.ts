import type { Socket } from 'node:net';
import type pg from 'pg';
import { KancaError } from '../errors.ts';
import { patienceMs } from './patience.ts';

/** What a client of `pg` has besides its types. */
interface Inside {
  connection?: { stream: Socket };
  /** No query is under way. */
  readyForQuery?: boolean;
}

interface Watched {
  client: pg.Client & Inside;
  startedAt: number;
  stream?: Socket;
}

/**
 * Gives up connections on which a query is under way and nothing has been heard for `silenceMs` (longer inside of
 * `patiently`): after a failover or behind a dead router a connection can stay open for ever without an answer. The query
 * fails with DATABASE_SILENT. Connections that rest and were heard of before that query only are given up with it, so that
 * the next query does not wait in vain again.
 */
export function createSilenceWatch(silenceMs: number): {
  /** To be called when a query is about to be sent. */
  asked(client: pg.Client): void;
  /** Gives up all connections, whatever is under way. */
  giveUpAll(): void;
} {
  const all = new Map<pg.Client, Watched>();

  const giveUp = (silent: Watched, ms: number): void => {
    for (const { client, stream, startedAt } of [silent, ...all.values()]) {
      const rests = client.readyForQuery === true && startedAt < silent.startedAt;
      if (client === silent.client || rests) stream?.destroy(silence(ms));
    }
  };

  const watch = (entry: Watched, stream: Socket): void => {
    entry.stream = stream;
    stream.on('timeout', () => {
      if (entry.client.readyForQuery !== true) giveUp(entry, stream.timeout ?? silenceMs);
    });
    stream.once('close', () => all.delete(entry.client));
  };

  return {
    asked: (client: pg.Client & Inside) => {
      const stream = client.connection?.stream;
      if (stream === undefined || stream.destroyed) return;
      const entry = all.get(client) ?? { client, startedAt: 0 };
      all.set(client, entry);
      if (entry.stream !== stream) watch(entry, stream);
      entry.startedAt = performance.now();
      stream.setTimeout(Math.max(silenceMs, patienceMs() ?? 0));
    },
    giveUpAll: () => {
      for (const { stream } of all.values()) stream?.destroy();
    },
  };
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
