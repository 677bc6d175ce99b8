import { pino } from 'pino';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startMonitor } from '../../src/runtime/start-monitor.ts';
import { writeBackupRecord } from '../../src/storage/backup/backup-record.ts';
import type { Database } from '../../src/storage/database.ts';
import { storeInbound } from '../../src/storage/turns/store-inbound.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

const channel = createRecordingChannel();
const logger = pino({ level: 'silent' });
const away = {
  query: () => Promise.reject(new Error('Connection terminated')),
} as unknown as Database['pool'];

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await storeInbound(db.prisma, [
    { channel: channel.name, address: 'siti', externalId: '1', event: { type: 'TEXT', text: 'halo' } },
  ]);
});
afterAll(() => db.close());

async function watched(change: { pool?: Database['pool']; stuck?: string[]; port?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kanca-monitor-'));
  const at = new Date(Date.now() - 7_200_000).toISOString();
  writeBackupRecord(folder, { file: 'x', at, verifiedAt: at });
  const monitor = await startMonitor({
    port: change.port ?? 0,
    db: { pool: change.pool ?? db.pool },
    channels: [channel],
    stuck: () => change.stuck ?? [],
    backupFolder: folder,
    logger,
  });
  onTestFinished(async () => {
    await monitor.stop();
    rmSync(folder, { recursive: true });
  });
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${monitor.port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  return { monitor, get };
}

describe('whoever watches the service', () => {
  it('hears that all is well', async () => {
    const { get } = await watched();
    const { status, text } = await get('/health');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { ok: true, database: true, loops: true, deadChannels: [] },
    ]);
  });

  it('hears that the database is away, or that a loop stands still', async () => {
    expect((await (await watched({ pool: away })).get('/health')).status).toBe(503);
    expect((await (await watched({ stuck: ['turns'] })).get('/health')).status).toBe(503);
  });

  it('reads queues, sends, slowdowns, turns and the age of the backup as Prometheus has it', async () => {
    const { get, monitor } = await watched();
    monitor.meter.turns(3, 0.04);
    monitor.meter.sent('telegram', 0, { state: 'sent' });
    monitor.meter.sent('telegram', 1, { state: 'retry', error: '429', pauseChannelMs: 1_000 });
    const { text } = await get('/metrics');
    for (const line of [
      'kanca_database_up 1',
      'kanca_inbox_unread 1',
      'kanca_inbox_parked 0',
      'kanca_turns_total 3',
      'kanca_batch_seconds_count 1',
      'kanca_sends_total{channel="telegram",lane="reply",result="sent"} 1',
      'kanca_slowdowns_total{channel="telegram"} 1',
      `kanca_channel_up{channel="${channel.name}"} 1`,
    ])
      expect(text.split('\n')).toContain(line);
    expect(Number(/^kanca_backup_age_seconds (\S+)$/mu.exec(text)?.[1])).toBeCloseTo(7_200, -2);
    expect(text).not.toContain('siti');
  });

  it('is not missed by the service where the port is taken', async () => {
    const { monitor } = await watched();
    const second = await watched({ port: monitor.port });
    expect(second.monitor.port).toBe(0);
  });
});
