import pg from 'pg';
import type { createSilenceWatch } from '../silence-watch.ts';
import { watchingClient } from '../watching-client.ts';
import type { Attachment } from './attach-embedded.ts';

/** A process that takes connections and does not answer them is as good as away. */
const longestConnectMs = 60_000;

/**
 * Connections to the embedded database. Each first makes sure that its process runs, so that after a crash of
 * that process the next query starts it again. More connections than a few would only wait for each other.
 */
export function createEmbeddedPool(
  attachment: Attachment,
  watch?: ReturnType<typeof createSilenceWatch>,
): pg.Pool {
  class EnsuringClient extends watchingClient(watch) {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionTimeoutMillis: longestConnectMs });
    }

    override connect(): Promise<this>;
    override connect(callback: (error: Error) => void): void;
    override connect(callback?: (error: Error) => void): Promise<this> | void {
      const connected = attachment.ensure().then(() => super.connect());
      if (callback === undefined) return connected.then(() => this);
      connected.then(() => callback(null as unknown as Error), callback);
    }
  }
  return new pg.Pool({
    host: attachment.host,
    user: 'postgres',
    database: 'postgres',
    max: 6,
    Client: EnsuringClient as unknown as new () => pg.Client,
  });
}
