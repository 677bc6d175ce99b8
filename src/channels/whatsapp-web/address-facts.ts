import type { Logger } from 'pino';
import type { Inbound } from '../channel.ts';
import { atMost } from './at-most.ts';
import type { SessionClient } from './session-client.ts';

const KEPT = 20_000;
const PATIENCE_MS = 5_000;

/** Adds to each event what is known of its address: `lid` and `phone`, either of which may be missing, as attributes. */
export type AddFacts = (events: readonly Inbound[]) => Promise<readonly Inbound[]>;

/**
 * Asks the page once for each address and remembers the answer. A page that does not know or does not answer costs
 * the attribute, never the message: identity is the address alone.
 */
export function createAddFacts(client: () => SessionClient | undefined, logger: Logger): AddFacts {
  const known = new Map<string, Record<string, string>>();

  async function learn(addresses: string[]): Promise<void> {
    const live = client();
    if (addresses.length === 0 || live === undefined) return;
    try {
      const found = await atMost(PATIENCE_MS, 'Identities', live.getContactLidAndPhone(addresses));
      addresses.forEach((address, index) => known.set(address, attributes(found[index] ?? {})));
    } catch (error) {
      logger.debug({ err: error }, 'WhatsApp Web gave no numbers for new addresses.');
      for (const address of addresses) known.set(address, {});
    }
    for (const address of known.keys()) {
      if (known.size <= KEPT) break;
      known.delete(address);
    }
  }

  return async (events) => {
    const addresses = new Set(events.map((event) => event.address));
    await learn([...addresses].filter((address) => !known.has(address)));
    return events.map((event) => {
      const attributes = { ...ofAddress(event.address), ...known.get(event.address) };
      const sameAs = otherAddress(event.address, attributes);
      return { ...event, attributes, ...(sameAs !== undefined && { sameAs }) };
    });
  };
}

const user = (id: string): string => id.split('@')[0] ?? id;

function ofAddress(address: string): Record<string, string> {
  return address.endsWith('@lid') ? { lid: address } : { phone: `+${user(address)}` };
}

/** The same chat under its other name: the lid of a number, the number of a lid. */
function otherAddress(address: string, { lid, phone }: Record<string, string>): string | undefined {
  if (!address.endsWith('@lid')) return lid;
  return phone && `${phone.slice(1)}@c.us`;
}

function attributes({ lid, pn }: { lid?: string; pn?: string }): Record<string, string> {
  return {
    ...(lid ? { lid } : {}),
    ...(pn ? { phone: `+${user(pn)}` } : {}),
  };
}
