import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConsents } from '../../../src/storage/people/consent.ts';
import type { Database } from '../../../src/storage/database.ts';
import { agreedSql } from '../../../src/storage/reach/latest-consent-sql.ts';
import { bestAddressSql, talkAddressSql } from '../../../src/storage/reach/best-address-sql.ts';
import { openTestDatabase } from '../../support/database.ts';

const noon = new Date('2026-11-04T05:00:00Z');
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

describe('the latest word on a consent', () => {
  type Line = [granted: boolean, minutes: number, subject?: string];
  const agreed = async (lines: Line[], purpose = 'alerts'): Promise<unknown> => {
    const { id: personId } = await db.prisma.person.create({ data: {} });
    for (const [granted, minutes, subject = null] of lines)
      await db.prisma.consent.create({
        data: {
          personId,
          purpose: 'alerts',
          word: granted ? 'granted' : 'refused',
          at: later(minutes),
          subject,
          channel: 'x',
        },
      });
    const [row] = await db.prisma.$queryRawUnsafe<{ agreed: boolean }[]>(
      `SELECT ${agreedSql('p.id', '$2::text')} AS agreed FROM person p WHERE p.id = $1::int`,
      ...[personId, purpose],
    );
    expect((await loadConsents(db.prisma, personId)).includes(purpose)).toBe(row?.agreed);
    return row?.agreed;
  };

  it('counts by its time, and of two at once the one written last', async () => {
    expect(
      await agreed([
        [true, 0],
        [false, 1],
      ]),
    ).toBe(false);
    expect(
      await agreed([
        [false, 1],
        [true, 0],
      ]),
    ).toBe(false);
    expect(
      await agreed([
        [false, 0],
        [true, 0],
      ]),
    ).toBe(true);
  });

  it('is no where nothing was said, or only about another purpose or one employer', async () => {
    expect(await agreed([])).toBe(false);
    expect(await agreed([[true, 0]], 'matching')).toBe(false);
    expect(await agreed([[true, 0, 'vacancy:1']])).toBe(false);
    expect(
      await agreed([
        [true, 0],
        [false, 1, 'vacancy:1'],
      ]),
    ).toBe(true);
  });
});

describe('the address of a person', () => {
  const chosen = async (sql: (person: string) => string): Promise<string[]> => {
    const { id } = await db.prisma.person.create({ data: {} });
    const address = (channel: string, minutes: number, more = {}): object => ({
      ...{ channel, externalId: `${id}:${channel}`, lastSeenAt: later(minutes), ...more },
    });
    const addresses = {
      create: [address('telegram', 1), address('whatsapp-web', 0, { preferred: true })] as never,
    };
    await db.prisma.person.update({ where: { id }, data: { addresses } });
    const look = async (): Promise<string> => {
      const [row] = await db.prisma.$queryRawUnsafe<{ channel: string }[]>(
        `SELECT a.channel FROM person p CROSS JOIN LATERAL ${sql('p.id')} a WHERE p.id = $1::int`,
        id,
      );
      return row?.channel ?? 'none';
    };
    const first = await look();
    await db.prisma.address.updateMany({
      where: { personId: id, channel: first },
      data: { state: 'unreachable' },
    });
    const second = await look();
    await db.prisma.address.updateMany({ where: { personId: id }, data: { state: 'unreachable' } });
    return [first, second, await look()];
  };

  it('for a notice is the one they prefer, else the one they used last, as far as it can be reached', async () => {
    expect(await chosen(bestAddressSql)).toEqual(['whatsapp-web', 'telegram', 'none']);
  });

  it('for an answer is the one they used last, whatever they prefer', async () => {
    expect(await chosen(talkAddressSql)).toEqual(['telegram', 'whatsapp-web', 'none']);
  });
});
