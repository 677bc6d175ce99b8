import type { CloudPrices, TemplateCategory } from '../channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import type { AudienceGroup } from '../storage/broadcasts/group-audience.ts';
import { traitsOf } from '../channels/traits-of.ts';
import { noticesPerSecond, type PaceOf } from '../reach/notices-per-second.ts';

/** What sending would do now. */
export interface Preflight {
  /** In the audience, whether they get it or not. */
  people: number;
  /** Who will get it. */
  reached: number;
  perChannel: { channel: string; people: number; minutes: number }[];
  /** Have not agreed to news, or have said BERHENTI. */
  optedOut: number;
  unreachable: number;
  /** WhatsApp: last heard of more than 24 hours ago. `template`: they get the approved template, else nothing. */
  outsideWindow: { people: number; template: boolean };
  /** Of those who get it: are in their quiet hours and get it when these end. */
  quietNow: number;
  /** Have had as many notices in seven days as they want. */
  fatigue: number;
  /** Of those who get it: their language has no text of its own; `fallback`: they get the Indonesian one. */
  missingLanguage: { people: number; fallback: boolean };
  /** At most; null: no prices are set up. */
  cost: { currency: string; amount: number } | null;
  expectedMinutes: number;
}

/** What the settings say of sending to many: what may go outside the window, what it costs, how fast it goes. */
export interface Tariff {
  template: TemplateCategory | null;
  /** Of the channels that are priced. */
  prices: CloudPrices | null;
  paceOf: PaceOf;
  /** Blurs the size of an audience that is not sent to yet, see `blurAudience`. 32 bytes. */
  blurKey: Buffer;
}

/** Of a terminal and of tests: `readTariff` takes the key of the installation. */
export const noTariff: Tariff = {
  template: null,
  prices: null,
  paceOf: noticesPerSecond,
  blurKey: Buffer.alloc(32),
};

/** Sums up the groups of an audience. `languages`: those with a text of their own. */
export function summarizePreflight(
  groups: readonly AudienceGroup[],
  languages: readonly string[],
  tariff: Tariff,
): Preflight {
  const sum = (fits: (group: AudienceGroup) => boolean): number =>
    groups.filter(fits).reduce((total, { people }) => total + people, 0);
  const sent = groups.filter(({ skipped }) => skipped === null);
  const channels = [...new Set(sent.map(({ channel }) => channel ?? ''))].sort();
  const perChannel = channels.map((channel) => {
    const people = sum((group) => group.skipped === null && group.channel === channel);
    return { channel, people, minutes: Math.ceil(people / tariff.paceOf(channel) / 60) };
  });
  return {
    people: sum(() => true),
    reached: sum(({ skipped }) => skipped === null),
    perChannel,
    optedOut: sum(({ skipped }) => skipped === 'stopped'),
    unreachable: sum(({ skipped }) => skipped === 'unreachable'),
    outsideWindow: {
      people: sum((group) => group.skipped === 'window' || (group.skipped === null && group.outside)),
      template: tariff.template !== null,
    },
    quietNow: sum((group) => group.skipped === null && group.quiet),
    fatigue: sum(({ skipped }) => skipped === 'fatigue'),
    missingLanguage: {
      people: sum((group) => group.skipped === null && !languages.includes(group.language)),
      fallback: languages.includes('id'),
    },
    cost: costOf(sent, tariff),
    expectedMinutes: Math.max(0, ...perChannel.map(({ minutes }) => minutes)),
  };
}

function costOf(sent: readonly AudienceGroup[], { template, prices }: Tariff): Preflight['cost'] {
  if (prices === null) return null;
  const priced = sent.filter(({ channel }) => traitsOf(channel ?? '').priced === true);
  const people = (outside: boolean): number =>
    priced.filter((group) => group.outside === outside).reduce((total, group) => total + group.people, 0);
  const charged = Math.max(0, people(false) - prices.freeServicePerMonth) * prices.service;
  return {
    currency: prices.currency,
    amount: charged + people(true) * (template === null ? 0 : prices[template]),
  };
}
