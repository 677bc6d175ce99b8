import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../start-telegram-stand-in.ts';

describe('How the stand-in pushes updates', () => {
  let standIn: TelegramStandIn;
  let hook: Server;
  let seen: string[];
  let statusOf: (what: string) => number;

  beforeEach(async () => {
    standIn = await startTelegramStandIn({ webhookRetryMs: 1 });
    seen = [];
    statusOf = () => 200;
    hook = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const update = JSON.parse(body) as Update;
        const what = update.callback_query?.data ?? update.message?.text ?? '';
        seen.push(what);
        response.writeHead(statusOf(what)).end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await standIn.close();
    hook.close();
    hook.closeAllConnections();
  });

  it('lets a press overtake a text of the same person that cannot be delivered', async () => {
    const user = standIn.user(1);
    user.sends('halo');
    await call('sendMessage', {
      chat_id: 1,
      text: 'Pilih',
      reply_markup: { inline_keyboard: [[{ text: 'Ya', callback_data: 'press' }]] },
    });
    statusOf = (what) => (what === 'stuck' ? 500 : 200);
    await call('setWebhook', { url: address(), drop_pending_updates: true });
    user.sends('stuck');
    user.sends('behind');
    user.presses(user.received()[0]?.message_id ?? 0, 0);
    await eventually(() => seen).toContain('press');
    await eventually(() => seen.filter((what) => what === 'stuck').length).toBeGreaterThan(3);
    expect(seen).not.toContain('behind');
    statusOf = () => 200;
    await eventually(() => seen.at(-1)).toBe('behind');
  });

  it('drops the webhook after 23 hours of 410, not before', async () => {
    statusOf = () => 410;
    await call('setWebhook', { url: address() });
    standIn.user(1).sends('halo');
    await eventually(() => seen.length).toBeGreaterThan(2);
    standIn.advance(22 * 3_600_000);
    const before = seen.length;
    await eventually(() => seen.length).toBeGreaterThan(before);
    expect(standIn.world.webhook.settings).toBeDefined();
    standIn.advance(3_600_000);
    await eventually(() => standIn.world.webhook.settings).toBeUndefined();
    expect(standIn.world.updates.size).toBe(1);
  });

  function address(): string {
    return `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  }

  function call(method: string, parameters: object): Promise<Response> {
    return fetch(`${standIn.url}/bot${standIn.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
  }
});
