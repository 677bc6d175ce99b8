import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { classifyError } from '../../../src/channels/whatsapp-cloud/classify-error.ts';
import { createGraphClient } from '../../../src/channels/whatsapp-cloud/graph-client.ts';
import { parseWebhook } from '../../../src/channels/whatsapp-cloud/parse-webhook.ts';
import { priceMessages } from '../../../src/channels/whatsapp-cloud/price-messages.ts';
import { createRateLimits } from '../../../src/channels/whatsapp-cloud/rate-limits.ts';
import { createServiceWindow } from '../../../src/channels/whatsapp-cloud/service-window.ts';

describe('parseWebhook', () => {
  it('never throws and never makes an event without address and id, whatever is posted', () => {
    const noise = fc.jsonValue({ maxDepth: 4 });
    const body = fc.oneof(
      noise,
      fc.record({
        object: fc.constant('whatsapp_business_account'),
        entry: fc.array(
          fc.record({
            changes: fc.array(
              fc.record({
                field: fc.constant('messages'),
                value: fc.record({
                  metadata: fc.constant({ phone_number_id: 'n' }),
                  contacts: noise,
                  messages: fc.array(
                    fc.record(
                      {
                        id: fc.string(),
                        from: noise,
                        type: fc.string(),
                        text: noise,
                        image: noise,
                        system: noise,
                      },
                      { requiredKeys: ['id', 'type'] },
                    ),
                  ),
                  statuses: noise,
                }),
              }),
            ),
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(body, (posted) => {
        for (const event of parseWebhook('whatsapp-cloud', 'n', posted).events) {
          expect(typeof event.address).toBe('string');
          expect(typeof event.externalId).toBe('string');
        }
      }),
    );
  });
});

describe('classifyError', () => {
  it.each([
    [undefined, 503, 'transient'],
    [undefined, 429, 'number-limit'],
    [undefined, 401, 'account'],
    [undefined, 404, 'invalid'],
    [200, 403, 'account'],
    [132_015, 400, 'invalid'],
  ] as const)('takes code %s with HTTP %i for %s', (code, status, expected) => {
    expect(classifyError(code, status)).toBe(expected);
  });
});

describe('the service window', () => {
  const DAY = 24 * 60 * 60_000;

  it('closes a day after the last message, a minute early', async () => {
    let now = 1_700_000_000_000;
    const window = createServiceWindow({ lastInboundAt: async () => undefined }, () => now);
    expect(await window.isOpen('a')).toBe(false);
    window.heard('a', now);
    window.heard('a', now - DAY);
    now += DAY - 60_001;
    expect(await window.isOpen('a')).toBe(true);
    now += 2;
    expect(await window.isOpen('a')).toBe(false);
  });

  it('opens when the person has written to another process, and not before where Meta says that it is closed', async () => {
    let now = 10 * DAY;
    let stored = new Date(now);
    const window = createServiceWindow({ lastInboundAt: async () => stored }, () => now);
    window.heard('a', now);
    now += 1.25 * DAY;
    expect(await window.isOpen('a')).toBe(false);
    stored = new Date(now - DAY / 24);
    expect(await window.isOpen('a')).toBe(true);
    window.closed('a');
    expect(await window.isOpen('a')).toBe(false);
    now += DAY / 24;
    stored = new Date(now);
    expect(await window.isOpen('a')).toBe(true);
  });

  it('counts as open while the store cannot tell', async () => {
    const window = createServiceWindow({ lastInboundAt: () => Promise.reject(new Error('down')) });
    expect(await window.isOpen('a')).toBe(true);
    window.closed('a');
    expect(await window.isOpen('a')).toBe(false);
  });
});

describe('rate limits', () => {
  it('never let more than 45 messages and one each 6 s to one person', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 }),
        (steps) => {
          let now = 0;
          let taken = 0;
          const limits = createRateLimits(1_000, () => now);
          for (const step of steps) {
            now += step;
            if (limits.pairWait('a') === 0) taken += 1;
          }
          expect(taken).toBeLessThanOrEqual(45 + now / 6_000);
        },
      ),
    );
  });

  it('hand out the slots of the number one after another', async () => {
    vi.useFakeTimers();
    const limits = createRateLimits(50);
    let gone = 0;
    for (let count = 0; count < 11; count += 1) void limits.numberSlot().then(() => (gone += 1));
    await vi.advanceTimersByTimeAsync(101);
    expect(gone).toBe(6);
    await vi.advanceTimersByTimeAsync(100);
    expect(gone).toBe(11);
    vi.useRealTimers();
  });
});

describe('priceMessages', () => {
  it('charges free text after the free ones of the month and templates by category', () => {
    const prices = {
      currency: 'IDR',
      marketing: 600,
      utility: 400,
      service: 400,
      freeServicePerMonth: 1_000,
    };
    const template = { name: 't', languages: { id: 'id' }, takesText: true };
    const templates = [
      { ...template, purpose: 'alert', category: 'marketing' as const },
      { ...template, purpose: 'status', category: 'utility' as const },
    ];
    const plan = [
      { windowOpen: true },
      { windowOpen: true },
      { purpose: 'alert', windowOpen: false },
      { purpose: 'status', windowOpen: false },
      { purpose: 'other', windowOpen: false },
    ];
    expect(priceMessages(prices, templates, plan, 1)).toEqual({
      currency: 'IDR',
      amount: 1_400,
      service: 2,
      marketing: 1,
      utility: 1,
      impossible: 1,
    });
    expect(priceMessages(prices, templates, plan).amount).toBe(1_000);
  });
});

describe('the Graph client', () => {
  it('sends its token to no host but Meta', async () => {
    const graph = createGraphClient({ apiRoot: 'https://graph.facebook.com/v24.0', token: 't' });
    await expect(graph.download('https://facebook.com.evil.example/x', 10)).rejects.toThrow('unknown host');
  });
});
