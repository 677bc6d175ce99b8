import Bottleneck from 'bottleneck';
import pThrottle from 'p-throttle';
import { startTelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';
import { firstChat } from './people-of-bench.ts';

export interface PeerPace {
  peer: string;
  processes: number;
  perSecond: number;
  tooMany: number;
}

/**
 * What a broadcast loop on a limiter of others reaches against the same stand-in: each refused send waits `retry_after`
 * and tries again, as their documentation advises. `processes` limiters that do not know of each other share the people.
 */
export async function measurePeers(people: number): Promise<PeerPace[]> {
  const results: PeerPace[] = [];
  for (const processes of [1, 2]) {
    for (const [peer, limit] of Object.entries(limiters)) {
      const standIn = await startTelegramStandIn({ limits: { perSecond: 30, perChatPerSecond: 1 } });
      for (let n = 1; n <= people; n += 1) standIn.user(firstChat + n).chat.started = true;
      const times: number[] = [];
      standIn.onMessage(() => times.push(performance.now()));
      const api = `${standIn.url}/bot${standIn.token}/sendMessage`;
      const loops = Array.from({ length: processes }, (_, own) => {
        const send = limit((chat: number) => post(api, chat));
        const chats = Array.from({ length: people }, (_, n) => firstChat + n + 1).filter(
          (_, n) => n % processes === own,
        );
        return Promise.all(chats.map((chat) => insist(send, chat)));
      });
      await Promise.all(loops);
      const seconds = ((times.at(-1) ?? 0) - (times[10] ?? 0)) / 1000;
      const tooMany = standIn.log.filter(({ status }) => status === 429).length;
      results.push({
        peer,
        processes,
        perSecond: Math.round(((people - 10) / seconds) * 100) / 100,
        tooMany,
      });
      await standIn.close();
    }
  }
  return results;
}

type Send = (chat: number) => Promise<number>;

const limiters: Record<string, (send: Send) => Send> = {
  'bottleneck minTime 34': (send) => {
    const limiter = new Bottleneck({ minTime: 34 });
    return (chat) => limiter.schedule(() => send(chat));
  },
  'p-throttle strict 30/1000': (send) => pThrottle({ limit: 30, interval: 1000, strict: true })(send),
};

/** Seconds to wait, 0 when it was sent. */
async function post(api: string, chat: number): Promise<number> {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chat, text: 'Ada pelatihan gratis.' }),
  });
  const body = (await response.json()) as { parameters?: { retry_after?: number } };
  return response.ok ? 0 : (body.parameters?.retry_after ?? 1);
}

async function insist(send: Send, chat: number): Promise<void> {
  for (let wait = await send(chat); wait > 0; wait = await send(chat)) {
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}
