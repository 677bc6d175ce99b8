import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { patiently } from '../../src/storage/patience.ts';
import { openWay, type Way } from '../faults/support/open-way.ts';
import { openTestDatabase } from '../support/database.ts';

const silenceMs = 1_500;
let target: Database;
let way: Way;
let db: Database;
beforeAll(async () => {
  target = await openTestDatabase();
  way = await openWay(await placeOf(target));
  db = await openDatabase({ dataDir: '', databaseUrl: way.url, silenceMs });
});
afterAll(async () => {
  await db.close();
  way.close();
  await target.close();
});

async function placeOf({ kind, location, pool }: Database): Promise<URL | string> {
  if (kind === 'embedded') return join(location, 'run');
  const { rows } = await pool.query<{ user: string }>('select current_user as user');
  return new URL(`postgresql://${rows[0]?.user ?? ''}@${location}`);
}

const ask = () => db.prisma.$queryRaw`SELECT 1`;

describe('A connection that has fallen silent', () => {
  it('is given up, and those that rest beside it, so that the next query is answered at once', async () => {
    await Promise.all([ask(), ask(), ask()]);
    expect(way.count()).toBeGreaterThan(1);
    way.freeze();
    await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('has said nothing for') });
    const before = performance.now();
    await ask();
    expect(performance.now() - before).toBeLessThan(silenceMs);
  });

  it('does not keep what it had in a transaction, and gives its place back', async () => {
    for (let n = 0; n < 12; n += 1) {
      const stuck = db.prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        way.freeze();
        await tx.$queryRaw`SELECT 2`;
      });
      await expect(stuck).rejects.toThrow();
    }
    await ask();
  });

  it('is waited for as long as a long piece of work says', async () => {
    const slow = () => db.prisma.$queryRaw`SELECT pg_sleep(3)::text`;
    await expect(slow()).rejects.toThrow(/has said nothing/u);
    await patiently(10_000, slow);
  });

  it('does not hold up an end', async () => {
    const ending = await openDatabase({ dataDir: '', databaseUrl: way.url, silenceMs });
    await ending.prisma.$queryRaw`SELECT 1`;
    way.freeze();
    const before = performance.now();
    await ending.close();
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
