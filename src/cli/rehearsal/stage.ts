import type { Channel, Inbound, InboundEvent, RenderedMessage, SendResult } from '../../channels/channel.ts';
import { KancaError } from '../../errors.ts';

/** Where a rehearsal takes place: one channel, and the chat of the operator. */
export interface Stage {
  /** Sends to the operator, and to nobody else. */
  send(message: Partial<RenderedMessage> & { text: string }, file?: StageFile): Promise<SendResult>;
  /** The operator's next event of a kind; rejects after `patienceMs`. */
  hears<T extends InboundEvent['type']>(
    type: T,
  ): Promise<Inbound & { event: Extract<InboundEvent, { type: T }> }>;
  /** Stops the channel and opens it anew. */
  restart(between: () => Promise<void>): Promise<void>;
  readonly capabilities: Channel['capabilities'];
}

export interface StageFile {
  as: 'picture' | 'document';
  fileName: string;
  mimeType: string;
  bytes: Buffer;
}

export interface StageOptions {
  open: () => Promise<Channel>;
  /** Takes what others write, so that nothing of theirs is lost. */
  keep: (events: readonly Inbound[]) => Promise<void>;
  /** What the operator sends first: whoever does is the operator. */
  word: string;
  patienceMs?: number;
}

/** Resolves when somebody has sent the word; everything after goes to that chat alone. */
export async function setStage(
  options: StageOptions,
  tell: (channel: Channel) => Promise<void>,
): Promise<{ stage: Stage; end: () => Promise<void> }> {
  const { open, keep, word, patienceMs = 180_000 } = options;
  const heard: Inbound[] = [];
  let waiting: (() => void) | undefined;
  let address: string | undefined;
  let attributes: Record<string, string> = {};
  let sent = 0;
  const run = Date.now().toString(36);

  const receive = async (events: readonly Inbound[]): Promise<void> => {
    for (const one of events) if (address === undefined && saysWord(one.event)) address = one.address;
    const others = events.filter((one) => one.address !== address);
    if (others.length > 0) await keep(others);
    const own = events.filter((one) => one.address === address);
    for (const one of own) attributes = one.attributes ?? attributes;
    heard.push(...own);
    waiting?.();
  };
  const saysWord = (event: InboundEvent): boolean =>
    (event.type === 'TEXT' && event.text.trim().toUpperCase() === word) ||
    (event.type === 'START' && event.payload?.toUpperCase() === word);

  const next = async (fits: (one: Inbound) => boolean, what: string): Promise<Inbound> => {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const at = heard.findIndex(fits);
      const [found] = at < 0 ? [] : heard.splice(at, 1);
      if (found !== undefined) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw missed(what);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };

  let channel = await open();
  await channel.start(receive);
  await tell(channel);
  await next(({ event }) => saysWord(event), `the word ${word}`);

  const stage: Stage = {
    capabilities: channel.capabilities,
    send: (message, file) => {
      sent += 1;
      const whole = { choices: [], language: 'id', ...message };
      const media = file && { kind: 'rehearsal', fileName: file.fileName, input: {} };
      const id = `rehearsal-${run}-${sent}`;
      return channel.send(
        {
          id,
          address: address ?? '',
          attributes,
          lane: 'reply',
          message: { ...whole, ...(media && { media }) },
          ...(file && { file }),
        },
        AbortSignal.timeout(60_000),
      );
    },
    hears: (type) => next(({ event }) => event.type === type, `an event ${type}`) as never,
    restart: async (between) => {
      await channel.stop();
      await between();
      channel = await open();
      await channel.start(receive);
    },
  };
  return { stage, end: () => channel.stop() };
}

function missed(what: string): KancaError {
  return new KancaError(`Nothing came within the time: ${what}.`, {
    code: 'REHEARSAL_SILENT',
    remedy: 'Do what the line above says on your own phone, then run the rehearsal again.',
  });
}
