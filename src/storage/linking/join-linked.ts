import type { Renderer } from '../../rendering/renderer.ts';
import { writeAudit } from '../audit/audit-log.ts';
import type { PrismaClient } from '../generated/client.ts';
import { languageOf } from '../people/language.ts';
import { writeNotice } from '../reach/write-notice.ts';
import { revokeAllGrants } from '../roles/revoke-grant.ts';
import { dueLinks } from './link-requests.ts';
import { lockPeople } from './lock-people.ts';
import { mergePeople } from './merge-people.ts';

/**
 * Joins the accounts that both sides have confirmed a day ago and nobody has cancelled. Roles of either side end: who may
 * give them gives them anew to whoever writes from both. Returns how many were joined.
 */
export async function joinLinked(prisma: PrismaClient, renderer: Renderer, now: Date): Promise<number> {
  let joined = 0;
  for (const { fromId, keeperId } of await dueLinks(prisma, now)) {
    await prisma.$transaction(async (tx) => {
      await lockPeople(tx, [fromId, keeperId]);
      const { count } = await tx.linkRequest.deleteMany({
        where: { fromId, keeperId, joinsAt: { lte: now } },
      });
      const alive = await tx.person.count({ where: { id: { in: [fromId, keeperId] }, deletedAt: null } });
      if (count === 0 || alive < 2) return;
      for (const personId of [fromId, keeperId]) {
        const ended = await revokeAllGrants(tx, personId, null, now);
        if (ended === 0) continue;
        const line = {
          actorId: null,
          action: 'link.rolesEnded',
          subject: `person:${personId}`,
          allowed: true,
        };
        await writeAudit(tx, { ...line, details: { roles: ended } }, now);
      }
      await mergePeople(tx, fromId, keeperId, now);
      const line = { actorId: keeperId, action: 'link.join', subject: `person:${fromId}`, allowed: true };
      await writeAudit(tx, line, now);
      const language = await languageOf(tx, keeperId);
      const text = renderer.render({ key: 'link:tellJoined' }, language);
      const message = { text, choices: [], language };
      await writeNotice(tx, { personId: keeperId, purpose: 'security', message }, now);
      joined += 1;
    });
  }
  return joined;
}
