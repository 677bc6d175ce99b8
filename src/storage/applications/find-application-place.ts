import { deskHas } from './desk-has.ts';
import type { Tx } from '../tx.ts';

/** Whether the desk of a regency has an application, and which regency its vacancy is in; null: there is none. */
export async function findApplicationPlace(
  tx: Tx,
  id: number,
): Promise<{ atDesk: boolean; regency: string | null } | null> {
  const vacancy = { select: { regency: true } };
  const found = await tx.application.findUnique({ where: { id }, select: { vacancy } });
  if (found === null) return null;
  const atDesk = (await tx.application.count({ where: { id, ...deskHas } })) > 0;
  return { atDesk, regency: found.vacancy.regency };
}
