import { homePlace } from '../../../flows/home-place.ts';
import { usualLimits } from '../../reach/usual-limits.ts';
import { afterQuietHours } from '../../time/quiet-hours.ts';
import type { PrismaClient } from '../generated/client.ts';

/** What was written meanwhile arrives first: then the question is another one. */
const arrivalMs = 20_000;
const recentMs = 60 * 60_000;
/** An address notes only now and then that it was heard of. */
const seenSlackMs = 10 * 60_000;

/**
 * After a stop of a channel longer than its platform keeps presses: sees to it that everybody who was shown a question
 * within the hour before it, and has it still open, is asked again, after their quiet hours. Returns how many.
 * @param pressesKeptMs how long the platform keeps a press for us
 */
export async function askAgainAfterStop(
  prisma: PrismaClient,
  channel: string,
  pressesKeptMs: number,
  now: Date,
): Promise<number> {
  const served = await prisma.servedChannel.findUnique({ where: { channel } });
  if (served === null || now.getTime() - served.until.getTime() <= pressesKeptMs) return 0;
  const since = new Date(served.until.getTime() - recentMs);
  const seenSince = new Date(since.getTime() - seenSlackMs);
  const open = await prisma.$queryRaw<Open[]>`
    SELECT c.person_id AS "personId", c.step, s.quiet_from AS "quietFrom", s.quiet_until AS "quietUntil"
    FROM address a JOIN conversation c ON c.person_id = a.person_id JOIN person p ON p.id = a.person_id
    JOIN outbox q ON q.id = c.question_id AND q.address_id = a.id
    LEFT JOIN alert_setting s ON s.person_id = a.person_id
    WHERE a.channel = ${channel} AND a.state = 'active' AND a.last_seen_at >= ${seenSince}
      AND c.flow NOT IN ('', ${homePlace.flow}) AND q.state = 'sent' AND q.sent_at >= ${since}
      AND jsonb_array_length(coalesce(q.message->'choices', '[]')) > 0
      AND p.stopped_at IS NULL AND NOT p.plain_text`;
  const due = new Date(now.getTime() + arrivalMs);
  const timers = open.map(({ personId, step, quietFrom, quietUntil }) => ({
    personId,
    key: 'askAgain',
    fireAt: afterQuietHours(due, quietFrom ?? usualLimits.quietFrom, quietUntil ?? usualLimits.quietUntil),
    event: { type: 'ASK_AGAIN', step },
  }));
  const { count } = await prisma.timer.createMany({ data: timers, skipDuplicates: true });
  return count;
}

interface Open {
  personId: number;
  step: number;
  quietFrom: number | null;
  quietUntil: number | null;
}
