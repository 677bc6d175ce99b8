import { createHash } from 'node:crypto';

const validMs = 10 * 60_000;

/**
 * The number a person types to confirm one dangerous act: four digits that follow from the person, the act and its
 * subject, and change every ten minutes. It guards against slips and foreign button data, so it needs no secret.
 */
export function stepUpNumber(personId: number, act: string, subject: string, now: Date): string {
  return numberAt(personId, act, subject, Math.floor(now.getTime() / validMs));
}

/** Whether this is the number that was shown within the last ten to twenty minutes. */
export function confirmsStepUp(
  given: string,
  personId: number,
  act: string,
  subject: string,
  now: Date,
): boolean {
  const slot = Math.floor(now.getTime() / validMs);
  return [slot, slot - 1].some((at) => numberAt(personId, act, subject, at) === given.trim());
}

function numberAt(personId: number, act: string, subject: string, slot: number): string {
  const hash = createHash('sha256').update(`${personId} ${act} ${subject} ${slot}`).digest();
  return String(1000 + (hash.readUInt32BE(0) % 9000));
}
