/* A process of its own for tests that kill it: echoes what people write. Options come in OFFICE as JSON. */
import { pino } from 'pino';
import { createWhatsappWebChannel } from '../../../src/channels/whatsapp-web/create-whatsapp-web-channel.ts';
import type { WhatsappWebOptions } from '../../../src/channels/whatsapp-web/whatsapp-web-options.ts';

const options = JSON.parse(process.env['OFFICE'] ?? '{}') as Omit<WhatsappWebOptions, 'logger'>;
const channel = createWhatsappWebChannel({ ...options, logger: pino({ level: 'silent' }) });
await channel.start(async (events) => {
  for (const { address, externalId, event } of events) {
    if (event.type !== 'TEXT') continue;
    const message = { text: `gema: ${event.text}`, choices: [] };
    const delivery = { id: externalId, address, attributes: {}, lane: 'reply' as const, message };
    void channel.send(delivery, new AbortController().signal);
  }
});
