import pg from 'pg';
import type { Attachment } from './attach-embedded.ts';

/**
 * Connections to the embedded database. Each first makes sure that its process runs, so that after a crash of
 * that process the next query starts it again. More connections than a few would only wait for each other.
 */
export function createEmbeddedPool(attachment: Attachment): pg.Pool {
  class EnsuringClient extends pg.Client {
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
