import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Message } from 'whatsapp-web.js';
import { fetchMissed, listMissedChats, type MissedChat } from './fetch-missed.ts';
import type { SessionClient } from './session-client.ts';
import type { SessionStateFile } from './session-state-file.ts';
import type { Timings } from './whatsapp-web-options.ts';

export interface CatchUp {
  /** Gives what was missed; resolves after the first look at every chat. Chats that failed are looked at again. */
  run(client: SessionClient, range: { storedUntil: number; notBefore: number }): Promise<void>;
  stop(): void;
}

interface CatchUpOptions {
  state: SessionStateFile;
  timings: Timings;
  logger: Logger;
  store(messages: readonly Message[]): void;
}

/** Looks through the chats after a start or a lost connection, one bad chat never in the way of another. */
export function createCatchUp({ state, timings, logger, store }: CatchUpOptions): CatchUp {
  let stopping = new AbortController();

  async function look(
    client: SessionClient,
    chats: readonly MissedChat[],
    notBefore: number,
  ): Promise<MissedChat[]> {
    const { messages, failed } = await fetchMissed(client, chats, { notBefore, callMs: timings.catchUp });
    store(messages);
    state.update({ unreadableChats: failed.length });
    if (failed.length > 0)
      logger.warn({ chats: failed.map(({ id }) => id) }, 'WHATSAPP_CHAT_UNREADABLE: looking again later.');
    return failed;
  }

  async function again(client: SessionClient, chats: MissedChat[], notBefore: number): Promise<void> {
    const { signal } = stopping;
    let left = chats;
    for (
      let pause = timings.catchUpAgain;
      left.length > 0;
      pause = Math.min(pause * 3, timings.backoffMost)
    ) {
      await sleep(pause, undefined, { signal, ref: false });
      left = await look(client, left, notBefore);
    }
  }

  return {
    run: async (client, { storedUntil, notBefore }) => {
      stopping.abort();
      stopping = new AbortController();
      const chats = await listMissedChats(client, storedUntil, timings.call);
      const failed = await look(client, chats, notBefore);
      again(client, failed, notBefore).catch(() => undefined);
    },
    stop: () => stopping.abort(),
  };
}
