import type { CloudPrices, CloudTemplate } from './whatsapp-cloud-options.ts';
import { findTemplate } from './render-template.ts';

/** A message to be: what it is for, and whether the person wrote in the last 24 hours. */
export interface PlannedMessage {
  purpose?: string;
  windowOpen: boolean;
}

export interface PriceEstimate {
  currency: string;
  amount: number;
  service: number;
  utility: number;
  marketing: number;
  /** Cannot go at all: no window and no template. */
  impossible: number;
}

/**
 * What a set of messages will cost at most, for the look before a broadcast: inside the window as free text, at
 * the service rate after the month's free ones; outside by the template of its purpose.
 *
 * @param freeLeft free service messages left in this month
 */
export function priceMessages(
  prices: CloudPrices,
  templates: readonly CloudTemplate[],
  messages: readonly PlannedMessage[],
  freeLeft = prices.freeServicePerMonth,
): PriceEstimate {
  const counts = { service: 0, utility: 0, marketing: 0, impossible: 0 };
  for (const { purpose, windowOpen } of messages) {
    const kind = windowOpen ? 'service' : (findTemplate(templates, purpose)?.category ?? 'impossible');
    counts[kind] += 1;
  }
  const charged = Math.max(0, counts.service - freeLeft);
  const amount =
    charged * prices.service + counts.utility * prices.utility + counts.marketing * prices.marketing;
  return { currency: prices.currency, amount, ...counts };
}
