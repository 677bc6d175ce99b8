import { wibDate } from '../../time/wib-date.ts';
import { wibDayStart } from '../../time/wib-day-start.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import type { PrismaClient } from '../generated/client.ts';
import { deletePerson } from '../people/delete-person.ts';
import { writeNotice } from '../reach/write-notice.ts';

const dayMs = 86_400_000;
/** People at a time; the rest on another day. */
const most = 2_000;
/** WIB: a notice that is written at night leaves in the morning. */
const morningMs = 9 * 3_600_000;

/** When a person was last heard of, and that nobody needs them to be here: no role, not gone already. */
const lastSeen = `greatest(p.created_at, p.last_seen_at,
  (SELECT max(a.last_seen_at) FROM address a WHERE a.person_id = p.id))`;
const idle = `p.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.revoked_at IS NULL)`;

/** Deletes whoever began to register, did not finish and has not been heard of since `before`. Returns how many. */
export async function forgetAbandoned(prisma: PrismaClient, before: Date, now: Date): Promise<number> {
  const gone = await prisma.$queryRawUnsafe<{ id: number }[]>(
    `SELECT p.id FROM person p WHERE p.registered_at IS NULL AND ${idle} AND ${lastSeen} < $1::timestamptz
     ORDER BY p.id LIMIT ${most}`,
    before,
  );
  for (const { id } of gone) await prisma.$transaction((tx) => deletePerson(tx, id, now));
  return gone.length;
}

/**
 * Registered people who have not been heard of for long are told that their account goes, and on which day; whoever writes
 * meanwhile keeps it. Returns how many were told and how many accounts went.
 * @param days until an account is dormant, and how many of these come after the notice
 */
export async function forgetDormant(
  prisma: PrismaClient,
  renderer: Renderer,
  days: { dormant: number; notice: number },
  now: Date,
): Promise<{ told: number; gone: number }> {
  const ago = (count: number): Date => new Date(now.getTime() - count * dayMs);
  await prisma.$executeRawUnsafe(
    `UPDATE person p SET removal_told_at = NULL WHERE removal_told_at IS NOT NULL AND ${lastSeen} > removal_told_at`,
  );
  const gone = await prisma.$queryRawUnsafe<{ id: number }[]>(
    `SELECT p.id FROM person p WHERE ${idle} AND p.removal_told_at <= $1::timestamptz AND ${lastSeen} < $2::timestamptz
     ORDER BY p.id LIMIT ${most}`,
    ...[ago(days.notice), ago(days.dormant)],
  );
  for (const { id } of gone) await prisma.$transaction((tx) => deletePerson(tx, id, now));
  const dormant = await prisma.$queryRawUnsafe<{ id: number; language: string }[]>(
    `SELECT p.id, p.language FROM person p WHERE p.registered_at IS NOT NULL AND ${idle} AND p.removal_told_at IS NULL
       AND ${lastSeen} < $1::timestamptz ORDER BY p.id LIMIT ${most}`,
    ago(days.dormant - days.notice),
  );
  const goes = new Date(now.getTime() + days.notice * dayMs);
  const notBefore = new Date(Math.max(now.getTime(), wibDayStart(wibDate(now)).getTime() + morningMs));
  for (const { id, language } of dormant)
    await prisma.$transaction(async (tx) => {
      const vars = { date: { date: goes.toISOString() } };
      const text = renderer.render({ key: 'person:goes', vars }, language);
      const message = { text, choices: [], language };
      await writeNotice(tx, { personId: id, purpose: 'security', message, notBefore }, now);
      await tx.person.update({ where: { id }, data: { removalToldAt: now } });
    });
  return { told: dormant.length, gone: gone.length };
}
