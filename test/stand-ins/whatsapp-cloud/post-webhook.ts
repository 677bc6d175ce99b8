import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudOffice } from './cloud-person.ts';

const longestMs = 60_000;

/** Meta posts a webhook about the office's number, signed, again and again until it is taken. */
export async function postWebhook(
  { port, phoneNumberId, appSecret }: Omit<CloudOffice, 'graph'>,
  parts: object,
): Promise<void> {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id: phoneNumberId },
    ...parts,
  };
  const entry = [{ id: 'account-1', changes: [{ field: 'messages', value }] }];
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
  const end = Date.now() + longestMs;
  for (;;) {
    const taken = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (taken) return;
    if (Date.now() > end) throw new Error('the webhook was not taken within a minute');
    await sleep(200);
  }
}
