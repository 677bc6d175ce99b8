import type { Channel, Delivery, DownloadedFile, Receive, SendResult } from '../../src/channels/channel.ts';

export interface RecordingChannel extends Channel {
  /** Everything that left, in order. */
  readonly sent: Delivery[];
  /** What the platform says to the next messages; afterwards all are sent. */
  answerWith(...results: SendResult[]): void;
  /** Messages of one address. */
  sentTo(address: string): Delivery[];
  /** Hands events over as the platform would; only after `start`. */
  receive: Receive;
}

export interface RecordingOptions {
  name?: string;
  /** Called with each message before its result; what it returns, if anything, is the result. */
  onSend?: (delivery: Delivery) => SendResult | undefined | Promise<SendResult | undefined>;
  rings?: boolean;
  /** Files that can be fetched, by their ids. */
  files?: Map<string, DownloadedFile>;
  resends?: true;
  fileTypes?: string[];
}

/** A platform that keeps what it is given, with positions in the chat that rise by ten. */
export function createRecordingChannel({
  name = 'test',
  onSend,
  rings = false,
  files,
  resends,
  fileTypes,
}: RecordingOptions = {}): RecordingChannel {
  const sent: Delivery[] = [];
  const results: SendResult[] = [];
  let receive: Receive = () => Promise.reject(new Error('not started'));
  return {
    name,
    capabilities: {
      buttons: 8,
      buttonLabel: 64,
      text: 4096,
      edit: true,
      rings,
      perAddress: 1000,
      notices: 0,
      ...(resends && { resends }),
      ...(fileTypes && { fileTypes }),
    },
    ...(files && {
      download: async (id: string, limit: number) => {
        const file = files.get(id);
        return file !== undefined && file.bytes.length <= limit ? file : undefined;
      },
    }),
    sent,
    answerWith: (...more) => void results.push(...more),
    sentTo: (address) => sent.filter((delivery) => delivery.address === address),
    receive: (events) => receive(events),
    start: async (handOver) => {
      receive = handOver;
    },
    stop: async () => undefined,
    health: async () => ({ ok: true, detail: 'recording' }),
    send: async (delivery) => {
      const result = results.shift() ?? (await onSend?.(delivery));
      if (result !== undefined && result.state !== 'sent') return result;
      sent.push(delivery);
      return result ?? { state: 'sent', messageId: `m${delivery.id}`, order: sent.length * 10 };
    },
  };
}
