/** On the way to the platform a person's window must still be open. */
const wayMs = 60_000;

/**
 * How long after a person's last message free text may set out to them, in milliseconds.
 * @param hours how long the platform takes it
 */
export function windowMs(hours: number): number {
  return hours * 3_600_000 - wayMs;
}
