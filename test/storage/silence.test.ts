import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
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
/** Also where a busy machine is silent for longer than that now and then. */
const answered = () =>
  expect
    .poll(
      () =>
        ask().then(
          () => true,
          () => false,
        ),
      { timeout: 120_000 },
    )
    .toBe(true);

describe('A connection that has fallen silent', () => {
  it('is given up, and those that rest beside it, so that the next ones are answered', async () => {
    await Promise.allSettled([ask(), ask(), ask()]);
    expect(way.count()).toBeGreaterThan(1);
    way.freeze();
    await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('has said nothing for') });
    await answered();
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
    await answered();
  });

  it('does not hold up an end', async () => {
    const ending = await openDatabase({ dataDir: '', databaseUrl: way.url, silenceMs: 600_000 });
    await ending.prisma.$queryRaw`SELECT 1`;
    way.freeze();
    await ending.close();
  });
});
