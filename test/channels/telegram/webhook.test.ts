import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../stand-ins/telegram/eventually.ts';
import { prepareBot, type TestBot } from './start-bot.ts';

describe('The Telegram webhook', () => {
  let bot: TestBot;
  let url: string;
  let refuse = false;
  let slow = 0;
  let busy = 0;

  beforeEach(async () => {
    refuse = false;
    slow = 0;
    busy = 0;
    const port = await freePort();
    url = `http://127.0.0.1:${port}/telegram`;
    bot = await prepareBot({ webhook: { url, secret: 'rahasia', port } });
    await bot.channel.start(async (events) => {
      busy++;
      await new Promise((resolve) => setTimeout(resolve, slow));
      if (refuse) throw new Error('no database');
      bot.received.push(...events);
    });
    await eventually(() => bot.standIn.world.webhook.settings?.url).toBe(url);
  });
  afterEach(() => bot.stop());

  it('receives what Telegram pushes and lets Telegram forget it', async () => {
    bot.standIn.user(7).sends('halo');
    await eventually(() => bot.received.map(({ event }) => event)).toEqual([{ type: 'TEXT', text: 'halo' }]);
    await eventually(() => bot.standIn.world.updates.size).toBe(0);
    expect(await bot.channel.health()).toMatchObject({ ok: true });
  });

  it('refuses while nothing can be stored, and Telegram comes again', async () => {
    refuse = true;
    bot.standIn.user(7).sends('penting');
    await eventually(() => bot.standIn.world.webhook.lastError?.message).toContain('503');
    expect(bot.received).toEqual([]);
    refuse = false;
    await eventually(() => bot.received).toHaveLength(1);
    const answer = await post('{"update_id":1}');
    expect(answer.status).toBe(200);
  });

  it('says when to come again', async () => {
    refuse = true;
    const update = { update_id: 5, message: { message_id: 1, date: 1, text: 'x', ...person() } };
    const answer = await post(JSON.stringify(update));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it.each([
    ['no secret', null, '{"update_id":1}', 401],
    ['a wrong secret', 'salah', '{"update_id":1}', 401],
    ['no JSON', 'rahasia', 'hello', 400],
    ['JSON that is no update', 'rahasia', '[1]', 400],
    ['null', 'rahasia', 'null', 400],
    ['more than 1 MB', 'rahasia', 'x'.repeat(1_000_001), 413],
    ['an update that says nothing', 'rahasia', '{"update_id":1,"poll":{}}', 200],
    ['an update that cannot be read', 'rahasia', '{"update_id":1,"message":{}}', 200],
  ])('answers %s', async (_case, secret, body, status) => {
    expect((await post(body, secret)).status).toBe(status);
    expect(bot.received).toEqual([]);
  });

  it('answers other methods with 405', async () => {
    const headers = { 'x-telegram-bot-api-secret-token': 'rahasia' };
    expect((await fetch(url, { headers })).status).toBe(405);
  });

  it('stops a body without end at 1 MB', async () => {
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(Buffer.alloc(100_000, 'x'));
      },
    });
    const outcome = await fetch(url, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': 'rahasia' },
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(outcome);
  });

  it('finishes what is under way before it stops', async () => {
    slow = 50;
    bot.standIn.user(7).sends('halo');
    await eventually(() => busy).toBe(1);
    await bot.channel.stop();
    expect(bot.received).toHaveLength(1);
    await eventually(() => bot.standIn.world.updates.size).toBe(0);
    await expect(post('{"update_id":1}')).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    const other = await prepareBot({ webhook: { url, secret: 's', port: Number(new URL(url).port) } });
    await expect(other.channel.start(() => Promise.resolve())).rejects.toMatchObject({
      code: 'TELEGRAM_WEBHOOK_PORT',
    });
    await other.stop();
  });

  function post(body: string, secret: string | null = 'rahasia') {
    return fetch(url, {
      method: 'POST',
      headers: secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret },
      body,
    });
  }
});

function person() {
  return {
    from: { id: 7, is_bot: false, first_name: 'Sri' },
    chat: { id: 7, type: 'private', first_name: 'Sri' },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
