import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { summarizePreflight, noTariff } from '../../src/broadcasts/preflight.ts';
import { whatsappWeb } from '../../src/channels/whatsapp-web/definition.ts';
import { readWhatsappWebOptions } from '../../src/channels/whatsapp-web/read-options.ts';
import { readConfig } from '../../src/config.ts';
import { noticesPerSecond } from '../../src/reach/notices-per-second.ts';
import { paceBy } from '../../src/runtime/pace-by.ts';

const people = (channel: string, count: number) => ({
  channel,
  language: 'id',
  skipped: null,
  outside: false,
  quiet: false,
  people: count,
});

describe('the pace of a channel', () => {
  it.each([
    [{}, 20 / 60],
    [{ WHATSAPP_WEB_PACE: '60' }, 1],
    [{ WHATSAPP_WEB_PACE: 'off' }, undefined],
  ])('with %j is the same for the channel and for everyone who asks', (settings, perSecond) => {
    const config = readConfig(settings);
    const { pace } = readWhatsappWebOptions(config, pino({ level: 'silent' }));
    expect(pace === 'off' ? undefined : pace / 60).toBe(perSecond);
    expect(whatsappWeb.pace?.(config)).toBe(perSecond);
    expect(paceBy(config)('whatsapp-web')).toBe(perSecond ?? noticesPerSecond('nowhere'));
    expect(paceBy(config)('telegram')).toBe(noticesPerSecond('telegram'));
  });

  it('decides how long a broadcast is said to take', () => {
    const minutes = (settings: object): number =>
      summarizePreflight([people('whatsapp-web', 1_200)], ['id'], {
        ...noTariff,
        paceOf: paceBy(readConfig(settings as NodeJS.ProcessEnv)),
      }).expectedMinutes;
    expect([minutes({}), minutes({ WHATSAPP_WEB_PACE: '60' })]).toEqual([60, 20]);
  });
});

it('only channels that declare it cost money', () => {
  const prices = { currency: 'IDR', marketing: 600, utility: 400, service: 10, freeServicePerMonth: 0 };
  const cost = (channel: string) =>
    summarizePreflight([people(channel, 3)], ['id'], { ...noTariff, prices }).cost?.amount;
  expect(['telegram', 'whatsapp-web', 'whatsapp-cloud'].map(cost)).toEqual([0, 0, 30]);
});
