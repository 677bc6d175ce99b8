import type { PrismaClient } from '../generated/client.ts';

/** Notes that these channels are being served. */
export async function noteServed(
  prisma: PrismaClient,
  channels: readonly string[],
  now: Date,
): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO served_channel (channel, until) SELECT unnest(${channels}::text[]), ${now}
    ON CONFLICT (channel) DO UPDATE SET until = greatest(served_channel.until, excluded.until)`;
}
