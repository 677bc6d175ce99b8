import { cancelNotices } from '../reach/cancel-notices.ts';
import type { Tx } from '../tx.ts';

/** The person is registered from now on, also one who had stopped or was deleted before. */
export async function completeRegistration(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.person.update({ where: { id }, data: { registeredAt: now, deletedAt: null, stoppedAt: null } });
}

export async function setLanguage(tx: Tx, id: number, language: string): Promise<void> {
  await tx.person.update({ where: { id }, data: { language } });
}

/** `plain`: texts without buttons, for screen readers. */
export async function setPlainText(tx: Tx, id: number, plain: boolean): Promise<void> {
  await tx.person.update({ where: { id }, data: { plainText: plain } });
}

/** No notice goes to the person any more, those that wait to be sent neither. */
export async function stopNotices(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.person.update({ where: { id }, data: { stoppedAt: now } });
  await cancelNotices(tx, id);
}
