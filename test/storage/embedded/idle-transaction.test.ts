import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionServer, type Session } from '../../../src/storage/embedded/session-server.ts';

const START = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
const query = (sql: string): Buffer => {
  const head = Buffer.from('Q\0\0\0\0', 'latin1');
  head.writeInt32BE(4 + sql.length + 1, 1);
  return Buffer.concat([head, Buffer.from(`${sql}\0`)]);
};

describe('a transaction that idles', () => {
  const executed: string[] = [];
  let inTransaction = false;
  const session: Session = {
    isInTransaction: () => inTransaction,
    execute: async (bytes, onAnswer) => {
      const sql = Buffer.from(bytes).toString('latin1').slice(5, -1);
      executed.push(sql);
      if (sql === 'BEGIN') inTransaction = true;
      if (sql === 'ROLLBACK') inTransaction = false;
      onAnswer(Buffer.from('answered'));
    },
  };
  const folder = mkdtempSync(join(tmpdir(), 'kanca-test-'));
  const path = join(folder, 'socket');
  let server: SessionServer;
  beforeEach(async () => {
    server = new SessionServer({ session, onEmpty: () => undefined, idleTransactionMs: 0 });
    await server.listen(path);
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const connect = async (): Promise<Socket> => {
    const socket = createConnection(path);
    socket.write(START);
    await once(socket, 'data');
    return socket;
  };

  it('is rolled back and closed when others wait for it', async () => {
    const idler = await connect();
    const other = await connect();
    idler.write(query('BEGIN'));
    await once(idler, 'data');
    const closed = once(idler, 'close');
    other.write(query('select 1'));
    await Promise.all([closed, once(other, 'data')]);
    expect(executed.slice(-3)).toEqual(['BEGIN', 'ROLLBACK', 'select 1']);
    other.destroy();
  });
});
