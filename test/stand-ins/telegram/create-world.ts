import type { UserFromGetMe } from '@grammyjs/types';
import { createFaults } from './create-faults.ts';
import { createLongPoll } from './create-long-poll.ts';
import { createRandom } from './create-random.ts';
import { createRateLimits } from './create-rate-limits.ts';
import { DEFAULT_TOKEN, type StandInOptions } from './options.ts';
import { UpdateQueue } from './update-queue.ts';
import { WebhookDelivery } from './webhook-delivery.ts';
import type { MessageListener, World } from './world.ts';

const MESSAGE_LIFETIME_MS = 24 * 3_600_000;
const FIRST_UPDATE_ID = 500_001;

export interface Clock {
  /** Milliseconds added to the real time. */
  ahead: number;
}

/** An empty server with one bot. */
export function createWorld(
  options: StandInOptions,
  clock: Clock,
  listeners: ReadonlySet<MessageListener>,
): World {
  const random = createRandom(options.seed ?? 1);
  const now = () => Date.now() + clock.ahead;
  const faults = createFaults(random, options.faults ?? {});
  const updates = new UpdateQueue(FIRST_UPDATE_ID);
  const longPoll = createLongPoll(updates, faults, now);
  const webhook = new WebhookDelivery(updates, now, random, options.webhookRetryMs ?? 1000);
  const token = options.token ?? DEFAULT_TOKEN;
  let lastMessageId = 100;
  let lastFileNumber = 0;

  const world: World = {
    token,
    bot: describeBot(token, options.username ?? 'kanca_standin_bot'),
    now,
    chats: new Map(),
    updates,
    longPoll,
    webhook,
    faults,
    countSend: createRateLimits(options.limits ?? {}),
    callbacks: new Map(),
    files: new Map(),
    commands: new Map(),
    profile: new Map(),
    allowedUpdates: undefined,
    nextMessageId: () => ++lastMessageId,
    nextFileNumber: () => ++lastFileNumber,
    emit(body, queue, lifetimeMs = MESSAGE_LIFETIME_MS) {
      const kind = Object.keys(body)[0] ?? '';
      if (world.allowedUpdates?.has(kind) === false) return;
      const entry = updates.push(body, queue, now() + lifetimeMs);
      if (webhook.settings === undefined) longPoll.wake();
      else webhook.add(entry);
    },
    announce(message, chat, edited) {
      for (const listener of listeners) listener(message, chat, edited);
    },
  };
  return world;
}

function describeBot(token: string, username: string): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Kanca',
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
