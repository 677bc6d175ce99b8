import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiResponse, Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../start-telegram-stand-in.ts';

describe('The rules of the Bot API server in the stand-in', () => {
  let standIn: TelegramStandIn;

  beforeEach(async () => {
    standIn = await startTelegramStandIn({ webhookRetryMs: 5 });
  });
  afterEach(() => standIn.close());

  it('repeats what was not confirmed, and forgets what was', async () => {
    for (const text of ['a', 'b', 'c']) standIn.user(1).sends(text);
    const all = await updates({ offset: 0 });
    expect(all).toHaveLength(3);
    expect(await updates({ offset: -1 })).toHaveLength(1);
    expect(await updates({ offset: 0, timeout: 0 })).toEqual([all[2]]);
    expect(await updates({ offset: (all[2]?.update_id ?? 0) + 1 })).toEqual([]);
  });

  it('lets a press die after 150 seconds and a text after 24 hours', async () => {
    const user = standIn.user(1);
    user.sends('halo');
    const keyboard = { inline_keyboard: [[{ text: 'Ya', callback_data: 'q:1' }]] };
    const sent = await call<{ message_id: number }>('sendMessage', {
      chat_id: 1,
      text: 'Pilih',
      reply_markup: keyboard,
    });
    const press = user.presses(sent.ok ? sent.result.message_id : 0, 0);
    standIn.advance(151_000);
    expect(await call('answerCallbackQuery', { callback_query_id: press })).toMatchObject({
      ok: false,
      error_code: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
    expect(await updates({})).toHaveLength(1);
    standIn.advance(24 * 3_600_000);
    expect(await updates({ offset: 1 })).toEqual([]);
  });

  it.each([
    [{ text: '' }, 'message text is empty'],
    [{ text: ' \n\0' }, 'message text is empty'],
    [{ text: 'x'.repeat(4097) }, 'message is too long'],
    [{ text: 'x', reply_markup: button('q'.repeat(65)) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'x', reply_markup: button('') }, 'BUTTON_DATA_INVALID'],
    [{ text: '\ud83d' }, 'strings must be encoded in UTF-8'],
  ])('refuses %j', async (parameters, description) => {
    standIn.user(1).sends('halo');
    expect(await call('sendMessage', { chat_id: 1, ...parameters })).toMatchObject({
      ok: false,
      description: `Bad Request: ${description}`,
    });
  });

  it('delivers a chat by webhook in order, one at a time, retrying what was refused', async () => {
    const seen: string[] = [];
    let inFlight = 0;
    let most = 0;
    const server = createServer((request, response) => {
      let body = '';
      most = Math.max(most, ++inFlight);
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push((JSON.parse(body) as Update).message?.text ?? '');
        inFlight--;
        response.writeHead(seen.length < 3 ? 503 : 200, { 'retry-after': '1' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await call('setWebhook', { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    for (const text of ['a', 'b', 'c']) standIn.user(1).sends(text);
    await eventually(() => seen).toEqual(['a', 'a', 'a', 'b', 'c']);
    expect(most).toBe(1);
    server.close();
    server.closeAllConnections();
  });

  it('draws its faults from the seed alone', async () => {
    const runs: number[][] = [];
    for (let run = 0; run < 2; run++) {
      const other = await startTelegramStandIn({
        seed: 5,
        faults: { badGateway: 0.3, tooManyRequests: 0.3 },
      });
      other.user(1).sends('halo');
      for (let i = 0; i < 20; i++) await call('sendMessage', { chat_id: 1, text: `m${i}` }, other);
      runs.push(other.log.map(({ status }) => status));
      await other.close();
    }
    expect(runs[0]).toEqual(runs[1]);
    expect(new Set(runs[0])).toEqual(new Set([200, 429, 502]));
  });

  function button(data: string) {
    return { inline_keyboard: [[{ text: 'Ya', callback_data: data }]] };
  }

  async function updates(parameters: object): Promise<Update[]> {
    const answer = await call<Update[]>('getUpdates', parameters);
    if (!answer.ok) throw new Error(answer.description);
    return answer.result;
  }

  async function call<T>(
    method: string,
    parameters: object,
    server: TelegramStandIn = standIn,
  ): Promise<ApiResponse<T>> {
    const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    const body = await response.text();
    return body.startsWith('<')
      ? { ok: false, error_code: response.status, description: body }
      : (JSON.parse(body) as ApiResponse<T>);
  }
});
