import { createServer, type Server, type Socket } from 'node:net';
import { MessageReader, type ClientRequest } from './message-reader.ts';

/** The one session that all connections share. */
export interface Session {
  /** Runs whole protocol messages and hands back what the engine answers. */
  execute(bytes: Uint8Array, onAnswer: (bytes: Uint8Array) => void): Promise<void>;
  isInTransaction(): boolean;
}

export interface SessionServerOptions {
  session: Session;
  /** Called when the last connection has gone. */
  onEmpty: () => void;
  /** A transaction that idles so long while others wait is rolled back, its connection closed. */
  idleTransactionMs: number;
}

interface Connection {
  socket: Socket;
  waiting: Buffer[];
}

const ROLLBACK = Buffer.from('Q\0\0\0\rROLLBACK\0', 'latin1');

/**
 * Serves one engine to many PostgreSQL clients: one request at a time, and from BEGIN to COMMIT only the
 * requests of the connection that began. Session state (SET, named statements, LISTEN, temporary tables,
 * session advisory locks) is shared by all connections and therefore not to be used.
 */
export class SessionServer {
  readonly #options: SessionServerOptions;
  readonly #server: Server;
  readonly #connections = new Set<Connection>();
  #owner: Connection | null = null;
  #ownerSince = 0;
  #working = false;

  constructor(options: SessionServerOptions) {
    this.#options = options;
    this.#server = createServer((socket) => this.#accept(socket));
    setInterval(() => this.#dropIdleOwner(), 1_000).unref();
  }

  get connectionCount(): number {
    return this.#connections.size;
  }

  async listen(path: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, resolve);
    });
  }

  /** Takes no more connections and closes those that are open. The request at work is finished first. */
  async close(): Promise<void> {
    this.#server.close();
    for (const { socket } of this.#connections) socket.destroy();
    while (this.#working) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  #accept(socket: Socket): void {
    if (!this.#server.listening) {
      socket.destroy();
      return;
    }
    const connection: Connection = { socket, waiting: [] };
    const reader = new MessageReader();
    this.#connections.add(connection);
    socket.on('data', (chunk) => {
      try {
        for (const request of reader.read(chunk)) this.#receive(connection, request);
      } catch {
        socket.destroy();
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => void this.#forget(connection));
  }

  #receive(connection: Connection, request: ClientRequest): void {
    if (request.kind === 'encryption') connection.socket.write('N');
    else if (request.kind === 'work') {
      connection.waiting.push(request.bytes);
      void this.#work();
    } else connection.socket.end();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#next(); next !== null; next = this.#next()) await this.#run(next);
    this.#working = false;
  }

  /** The transaction's owner, else whoever has waited longest: a served connection goes to the end. */
  #next(): Connection | null {
    if (this.#owner !== null) return this.#owner.waiting.length > 0 ? this.#owner : null;
    for (const connection of this.#connections) if (connection.waiting.length > 0) return connection;
    return null;
  }

  async #run(connection: Connection): Promise<void> {
    const bytes = connection.waiting.shift();
    if (bytes === undefined) return;
    const { session } = this.#options;
    await session.execute(bytes, (answer) => connection.socket.write(Buffer.from(answer)));
    if (!this.#connections.has(connection)) {
      await this.#rollBack();
      return;
    }
    this.#owner = session.isInTransaction() ? connection : null;
    this.#ownerSince = Date.now();
    this.#connections.delete(connection);
    this.#connections.add(connection);
  }

  async #forget(connection: Connection): Promise<void> {
    this.#connections.delete(connection);
    connection.waiting = [];
    if (this.#owner === connection && !this.#working) {
      this.#working = true;
      await this.#rollBack();
      this.#working = false;
      void this.#work();
    }
    if (this.#connections.size === 0) this.#options.onEmpty();
  }

  async #rollBack(): Promise<void> {
    this.#owner = null;
    const { session } = this.#options;
    if (session.isInTransaction()) await session.execute(ROLLBACK, () => undefined);
  }

  #dropIdleOwner(): void {
    const idle = this.#owner !== null && !this.#working && this.#owner.waiting.length === 0;
    if (!idle || Date.now() - this.#ownerSince < this.#options.idleTransactionMs) return;
    const othersWait = [...this.#connections].some(({ waiting }) => waiting.length > 0);
    if (othersWait) this.#owner?.socket.destroy();
  }
}
