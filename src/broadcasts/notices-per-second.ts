/** Messages a second that each channel sends of a broadcast; a channel without a limit is as fast as we are. */
const rates: Record<string, number> = { telegram: 28.5, 'whatsapp-cloud': 40, 'whatsapp-web': 20 / 60 };
const unlimited = 500;

export function noticesPerSecond(channel: string): number {
  return rates[channel] ?? unlimited;
}
