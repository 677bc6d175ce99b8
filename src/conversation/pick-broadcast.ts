import type { Ending } from './ending.ts';
import { interruptFlow, type Talk } from './talk.ts';

const pattern = /^n:b([1-9]\d{0,8}):(\d|pause|resume|cancel|csv)$/u;

/**
 * A pressed button under a broadcast (`n:b12:0`) or under its author's progress message (`n:b12:pause`). Undefined: it
 * is none; null: it is not this person's to press.
 */
export async function pickBroadcast(talk: Talk, data: string): Promise<Ending | null | undefined> {
  if (!data.startsWith('n:b')) return undefined;
  const match = pattern.exec(data);
  if (match === null) return null;
  const broadcastId = Number(match[1]);
  const what = match[2] ?? '';
  if (/^\d$/u.test(what)) return reply(talk, broadcastId, Number(what));
  if (what === 'csv' || what === 'cancel') {
    // What cannot be undone is asked for once, also under a message that may be an hour old.
    await interruptFlow(talk, 'broadcast', { broadcastId, toCancel: what === 'cancel' });
    return { ask: 'open' };
  }
  const { handlers } = talk.services;
  const act = { pause: 'pauseBroadcast', resume: 'resumeBroadcast' } as const;
  const type = act[what as keyof typeof act];
  const [event] = await handlers[type]({ type, broadcastId } as never, talk.scope);
  if (event?.type === 'BROADCAST_CHANGED')
    talk.said.push({ key: `broadcast:now_${event.state}`, vars: { id: broadcastId } });
  else if (event?.type === 'BROADCAST_REFUSED') talk.said.push({ key: event.why, vars: event.vars });
  else talk.said.push({ key: 'broadcast:notAllowed' });
  return { ask: 'open' };
}

async function reply(talk: Talk, broadcastId: number, choice: number): Promise<Ending | null> {
  const { handlers } = talk.services;
  const command = { type: 'replyToBroadcast', broadcastId, choice } as const;
  const [event] = await handlers.replyToBroadcast(command, talk.scope);
  if (event?.type !== 'BROADCAST_REPLIED') return null;
  if (event.flow === null) talk.said.push({ key: 'broadcast:thanks' });
  else await interruptFlow(talk, event.flow, event.input);
  return { ask: 'open' };
}
