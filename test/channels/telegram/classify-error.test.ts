import { TelegramError } from 'telegraf';
import { describe, expect, it } from 'vitest';
import { classifyError } from '../../../src/channels/telegram/classify-error.ts';

describe('classifyError', () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'unreachable'],
    [403, 'Forbidden: user is deactivated', 'unreachable'],
    [403, 'Forbidden: bot was kicked from the group chat', 'unreachable'],
    [403, "Forbidden: bot can't initiate conversation with a user", 'unreachable'],
    [400, 'Bad Request: chat not found', 'unreachable'],
    [400, 'Bad Request: PEER_ID_INVALID', 'unreachable'],
    [400, 'Bad Request: message text is empty', 'failed'],
    [400, 'Bad Request: BUTTON_DATA_INVALID', 'failed'],
    [413, 'Request Entity Too Large', 'failed'],
    [500, 'Internal Server Error', 'retry'],
    [502, 'Bad Gateway', 'retry'],
    [409, 'Conflict: terminated by other getUpdates request', 'retry'],
  ])('takes %i %s as %s', (error_code, description, state) => {
    expect(classifyError(new TelegramError({ error_code, description }))).toMatchObject({ state });
  });

  it('pauses the channel for as long as a 429 says', () => {
    const failure = new TelegramError({
      error_code: 429,
      description: 'Too Many Requests: retry after 17',
      parameters: { retry_after: 17 },
    });
    expect(classifyError(failure)).toMatchObject({ state: 'retry', pauseChannelMs: 17_000 });
  });

  it('follows a chat that moved', () => {
    const failure = new TelegramError({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1001 },
    });
    expect(classifyError(failure)).toEqual({ state: 'moved', to: '-1001' });
  });

  it('keeps the messages and pauses when the token is refused', () => {
    const failure = new TelegramError({ error_code: 401, description: 'Unauthorized' });
    expect(classifyError(failure)).toMatchObject({ state: 'retry', pauseChannelMs: 60_000 });
  });

  it('repeats what the network broke, and does not write the token into the error', () => {
    const failure = new Error('invalid json response body at http://h/bot123:AAE_x-9/sendMessage reason: x');
    const result = classifyError(failure);
    expect(result.state).toBe('retry');
    expect(JSON.stringify(result)).not.toContain('AAE_x-9');
  });
});
