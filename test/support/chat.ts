import type { Delivery, InboundEvent, RenderedMessage } from '../../src/channels/channel.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import type { Database } from '../../src/storage/database.ts';
import { createRecordingChannel, type RecordingChannel } from './recording-channel.ts';
import { createTestClock, type TestClock } from './test-clock.ts';
import { createTestRuntime } from './create-test-runtime.ts';

/** One person at one address, talking to a real runtime on a real database. */
export interface Chat {
  readonly db: Database;
  readonly channel: RecordingChannel;
  readonly clock: TestClock;
  readonly address: string;
  /** Sends one event and everything it causes; returns what the bot answered to this person. */
  tell(event: InboundEvent, envelope?: { externalId?: string; order?: number }): Promise<RenderedMessage[]>;
  say(text: string): Promise<RenderedMessage[]>;
  /** Presses the button of the newest message whose choice has this id. */
  press(choiceId: string): Promise<RenderedMessage[]>;
  /** The newest message to this person. */
  last(): RenderedMessage;
  /** Throws the runtime away and makes a new one, as after a kill and a start. */
  restart(): Promise<void>;
  runtime(): Runtime;
  personId(): Promise<number>;
  /** The stored conversation. */
  row(): Promise<StoredRow>;
}

export interface StoredRow {
  flow: string;
  snapshot: { value?: unknown; context?: Record<string, unknown> };
  suspended: { flow: string }[];
  step: number;
  misses: number;
  setAside: unknown;
}

let people = 0;

/** Opens a chat of a new address. */
export async function openChat(
  db: Database,
  { clock = createTestClock(), channel = createRecordingChannel() } = {},
): Promise<Chat> {
  people += 1;
  const address = `person-${people}`;
  let runtime = await createTestRuntime(db, channel, clock);
  let sequence = 0;

  const tell: Chat['tell'] = async (event, envelope = {}) => {
    sequence += 1;
    const before = channel.sent.length;
    const order = envelope.order ?? (event.type === 'PICK' ? undefined : 1_000_000 + sequence);
    await runtime.receive([
      {
        channel: channel.name,
        address,
        externalId: envelope.externalId ?? `${address}:${sequence}`,
        event,
        ...(order !== undefined && { order }),
      },
    ]);
    await runtime.pump();
    clock.advance(1_000);
    return messages(channel.sent.slice(before), address);
  };

  const last = (): RenderedMessage => {
    const message = messages(channel.sent, address).at(-1);
    if (message === undefined) throw new Error(`nothing was sent to ${address}`);
    return message;
  };

  const personId = async (): Promise<number> => {
    const found = await db.prisma.address.findUniqueOrThrow({
      where: { channel_externalId: { channel: channel.name, externalId: address } },
    });
    return found.personId;
  };

  return {
    db,
    channel,
    clock,
    address,
    tell,
    say: (text) => tell({ type: 'TEXT', text }),
    press: async (choiceId) => {
      const choice = last().choices.find(({ data }) => data.split(':').slice(1).join(':') === choiceId);
      if (choice === undefined) throw new Error(`no button ${choiceId} under: ${last().text}`);
      return tell({ type: 'PICK', data: choice.data, label: choice.label, callbackId: `cb${sequence}` });
    },
    last,
    restart: async () => {
      runtime = await createTestRuntime(db, channel, clock);
    },
    runtime: () => runtime,
    personId,
    row: async () =>
      (await db.prisma.conversation.findUniqueOrThrow({
        where: { personId: await personId() },
      })) as unknown as StoredRow,
  };
}

/** Messages with words in them; a bare confirmation of a press is none. */
function messages(deliveries: readonly Delivery[], address: string): RenderedMessage[] {
  return deliveries
    .filter((delivery) => delivery.address === address && delivery.message.text !== '')
    .map(({ message }) => message);
}
