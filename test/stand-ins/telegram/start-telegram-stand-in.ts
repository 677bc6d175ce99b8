import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message, User } from '@grammyjs/types';
import type { CallFault, FaultShares } from './create-faults.ts';
import { createWorld, type Clock } from './create-world.ts';
import { handleRequest } from './handle-request.ts';
import type { StandInOptions } from './options.ts';
import { StandInUser } from './stand-in-user.ts';
import type { Chat, LoggedCall, MessageListener, World } from './world.ts';

export interface TelegramStandIn {
  /** What a client takes as its API root. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  /** Every call, in order of its end. Empty with `keepLog: false`. */
  readonly log: LoggedCall[];
  /** Calls so far, also without a log. */
  readonly calls: () => number;
  /** A person, made at first mention. */
  user(id: number, facts?: Partial<User>): StandInUser;
  /** Called for each message of the bot that was accepted, new or edited, right after it stands in the chat. */
  onMessage(callback: (message: Message, user: StandInUser, edited: boolean) => void): void;
  /** The next `times` calls of the method meet this fault. */
  failNext(fault: CallFault, method: string, times?: number): void;
  setFaults(shares: FaultShares): void;
  /** Lets the server's clock jump: updates and callback queries expire. */
  advance(ms: number): void;
  /** The chat lives on under a new id; calls to the old one are refused with it. */
  migrates(id: number, to: number): void;
  /** Ends every connection, idle or not. */
  close(): Promise<void>;
}

/** Starts a Bot API server on 127.0.0.1. */
export async function startTelegramStandIn(options: StandInOptions = {}): Promise<TelegramStandIn> {
  const log: LoggedCall[] = [];
  const keepLog = options.keepLog ?? true;
  let calls = 0;
  const clock: Clock = { ahead: 0 };
  const listeners = new Set<MessageListener>();
  const users = new Map<number, StandInUser>();
  const world = createWorld(options, clock, listeners);
  const record = (call: LoggedCall) => {
    calls++;
    if (keepLog) log.push(call);
  };

  const server = createServer((request, response) => {
    void handleRequest(world, record, request, response);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    token: world.token,
    world,
    log,
    calls: () => calls,
    user,
    onMessage(callback) {
      listeners.add((message, chat, edited) => {
        callback(message, user(chat.id), edited);
      });
    },
    failNext(fault, method, times = 1) {
      world.faults.order(fault, method, times);
    },
    setFaults(shares) {
      world.faults.setShares(shares);
    },
    advance(ms) {
      clock.ahead += ms;
    },
    migrates(id, to) {
      migrate(world, user(id).chat, to);
    },
    close() {
      world.longPoll.close();
      world.webhook.close();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };

  function user(id: number, facts: Partial<User> = {}): StandInUser {
    const known = users.get(id);
    if (known !== undefined) return known;
    const chat = world.chats.get(id) ?? createChat(id, facts);
    world.chats.set(id, chat);
    const created = new StandInUser(world, chat, listeners);
    users.set(id, created);
    return created;
  }
}

function createChat(id: number, facts: Partial<User>): Chat {
  return {
    id,
    user: { id, is_bot: false, first_name: `Warga ${id}`, language_code: 'id', ...facts },
    started: false,
    blocked: false,
    deactivated: false,
    messages: new Map(),
    replyKeyboard: undefined,
  };
}

function migrate(world: World, old: Chat, to: number): void {
  const chat = { ...createChat(to, old.user), started: true };
  world.chats.set(to, chat);
  old.migratedTo = to;
  const emit = (id: number, fact: { migrate_to_chat_id: number } | { migrate_from_chat_id: number }) => {
    const message = {
      message_id: world.nextMessageId(),
      from: old.user,
      chat: { id, type: 'group' as const, title: old.user.first_name },
      date: Math.floor(world.now() / 1000),
      ...fact,
    };
    world.emit({ message }, id);
  };
  emit(old.id, { migrate_to_chat_id: to });
  emit(to, { migrate_from_chat_id: old.id });
}
