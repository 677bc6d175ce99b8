import { pino } from 'pino';
import type { Channel, Delivery, Inbound, RenderedMessage } from '../../../src/channels/channel.ts';
import { createTelegramChannel } from '../../../src/channels/telegram/create-telegram-channel.ts';
import type { TelegramOptions } from '../../../src/channels/telegram/telegram-options.ts';
import type { StandInOptions } from '../../stand-ins/telegram/options.ts';
import {
  startTelegramStandIn,
  type TelegramStandIn,
} from '../../stand-ins/telegram/start-telegram-stand-in.ts';

export interface TestBot {
  standIn: TelegramStandIn;
  channel: Channel;
  /** What reached `receive`, in order. */
  received: Inbound[];
  /** Log lines of the channel. */
  lines: string[];
  send(
    address: number,
    message: Partial<RenderedMessage>,
    file?: Delivery['file'],
    id?: string,
  ): ReturnType<Channel['send']>;
  stop(): Promise<void>;
}

export interface TestBotOptions extends Partial<
  Pick<TelegramOptions, 'webhook' | 'texts' | 'tuning' | 'token' | 'fileStore' | 'notes'>
> {
  standIn?: StandInOptions;
  /** A server that already runs. */
  server?: TelegramStandIn;
}

/** A channel against a stand-in, with short waits. It has not started. */
export async function prepareBot(options: TestBotOptions = {}): Promise<TestBot> {
  const standIn = options.server ?? (await startTelegramStandIn({ webhookRetryMs: 5, ...options.standIn }));
  const received: Inbound[] = [];
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const channel = createTelegramChannel({
    token: options.token ?? standIn.token,
    apiRoot: standIn.url,
    logger,
    texts: options.texts ?? { commands: {} },
    tuning: { retryMs: 5, callTimeoutMs: 20_000, uploadTimeoutMs: 20_000, ...options.tuning },
    ...(options.webhook && { webhook: options.webhook }),
    ...(options.fileStore && { fileStore: options.fileStore }),
    ...(options.notes && { notes: options.notes }),
  });
  let sent = 0;
  return {
    standIn,
    channel,
    received,
    lines,
    send: (address, message, file, id = `d${++sent}`) =>
      channel.send(
        {
          id,
          address: String(address),
          attributes: {},
          lane: 'reply',
          message: { text: '', choices: [], ...message },
          ...(file && { file }),
        },
        new AbortController().signal,
      ),
    async stop() {
      await channel.stop();
      await standIn.close();
    },
  };
}

/** Choices `q:1`, `q:2`, … with these labels. */
export function choices(...labels: string[]): RenderedMessage['choices'] {
  return labels.map((label, index) => ({ data: `q:${index + 1}`, label, key: String(index + 1) }));
}
