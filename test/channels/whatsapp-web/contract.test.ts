import { describe } from 'vitest';
import { whatsappWeb } from '../../../src/channels/whatsapp-web/definition.ts';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Office, QUICK } from '../../stand-ins/whatsapp-web/office.ts';
import { describeChannel } from '../contract/describe-channel.ts';

const chromium = findChromium() ?? '';
const siti = '6281234567890@c.us';

describe.skipIf(chromium === '')('on the stand-in of WhatsApp Web', () => {
  describeChannel({
    traits: whatsappWeb.traits,
    // Its polls are never the only way to answer; it tells nobody that they are blocked, and names no pace.
    can: { keep: true, repeat: true, press: false, block: false, throttle: false },
    open: async () => {
      const office = await Office.open(chromium, {}, { timings: { ...QUICK, call: 5_000 } });
      return {
        channel: office.channel,
        address: siti,
        start: (receive) => office.channel.start(receive),
        writes: async (body, times = 1) => {
          const [message] = await office.hub.inbound({ chat: siti, body });
          for (let time = 1; time < times; time += 1)
            await office.hub.do('inbound', [message]).catch(() => undefined);
        },
        sees: () =>
          office.hub.sent
            .filter(({ chat, type }) => chat === siti && type !== 'poll_creation')
            .map(({ body, caption }) => body || (caption ?? '')),
        close: () => office.close(),
      };
    },
  });
});
