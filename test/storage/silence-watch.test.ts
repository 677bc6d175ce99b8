import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { AtServer } from '../../src/storage/ask-server.ts';
import { patiently } from '../../src/storage/patience.ts';
import { createSilenceWatch } from '../../src/storage/silence-watch.ts';

const silenceMs = 30_000;

/** A connection of which only what the watch looks at is there; its clock is the test's. */
class Line extends EventEmitter {
  bytesRead = 0;
  destroyed = false;
  error: unknown;
  setTimeout(): void {}
  destroy(error?: unknown): void {
    this.destroyed = true;
    this.error = error;
  }
}

function play(...answers: AtServer[]) {
  const lines: Line[] = [];
  const watch = createSilenceWatch(silenceMs, () => answers.shift() ?? 'unknown');
  const query = (line = new Line(), client = { connection: { stream: line }, readyForQuery: false }) => {
    lines.push(line);
    watch.asked(client as unknown as pg.Client);
    return { line, client };
  };
  /** As often as the line is silent for `silenceMs`. */
  const silent = async (line: Line, times = 1): Promise<void> => {
    for (let n = 0; n < times && !line.destroyed; n += 1) {
      line.emit('timeout');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { query, silent };
}

const many = (answer: AtServer): AtServer[] => Array<AtServer>(40).fill(answer);

describe('The watch over silent connections', () => {
  it('gives up a connection of which the database says nothing', async () => {
    const { query, silent } = play('unknown');
    const { line } = query();
    await silent(line);
    expect(line.error).toMatchObject({ code: 'DATABASE_SILENT', message: expect.stringContaining('30 s') });
  });

  it('waits for a slow query as long as the database works on it, then gives it up', async () => {
    const { query, silent } = play('working', 'working', 'waiting');
    const { line } = query();
    await silent(line, 2);
    expect(line.destroyed).toBe(false);
    await silent(line);
    expect(line.error).toMatchObject({ message: expect.stringContaining('90 s') });
  });

  it('waits for no query without end', async () => {
    const { query, silent } = play(...many('working'));
    const { line } = query();
    await silent(line, 9);
    expect(line.destroyed).toBe(false);
    await silent(line);
    expect(line.destroyed).toBe(true);
  });

  it('waits for a long piece of work as long as it may take, where the database cannot be asked', async () => {
    const { query, silent } = play(...many('unknown'));
    const { line } = await patiently(100_000, async () => query());
    await silent(line, 3);
    expect(line.destroyed).toBe(false);
    await silent(line);
    expect(line.destroyed).toBe(true);
  });

  it('gives up a long piece of work at once where the database waits for us', async () => {
    const { query, silent } = play('waiting');
    const { line } = await patiently(600_000, async () => query());
    await silent(line);
    expect(line.destroyed).toBe(true);
  });

  it('leaves a connection alone that rests, or was heard of meanwhile', async () => {
    const { query, silent } = play(...many('unknown'));
    const resting = query();
    resting.client.readyForQuery = true;
    await silent(resting.line);
    expect(resting.line.destroyed).toBe(false);
    const { line } = query();
    line.emit('timeout');
    line.bytesRead += 1;
    await new Promise((resolve) => setImmediate(resolve));
    expect(line.destroyed).toBe(false);
  });

  it('hears a silence also on a connection that has rested for longer than that before', async () => {
    const server = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    const watch = createSilenceWatch(50, () => 'unknown');
    const client = { connection: { stream: socket }, readyForQuery: true };
    watch.asked(client as unknown as pg.Client);
    await once(socket, 'timeout');
    expect(socket.destroyed).toBe(false);
    client.readyForQuery = false;
    watch.asked(client as unknown as pg.Client);
    socket.write('a query');
    await expect(once(socket, 'close')).rejects.toMatchObject({ code: 'DATABASE_SILENT' });
    server.close();
  });
});
