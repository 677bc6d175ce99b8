import { scopeVar } from '../../flows/work/scope-var.ts';
import { foldText } from './fold-text.ts';
import type { TurnEvent } from './ports.ts';
import type { Ending } from './ending.ts';
import { openQuestion } from './open-question.ts';
import { enterFlow, interruptFlow, tellFlow, type Talk } from './talk.ts';

export type WorkWord = { word: 'work'; ticketId: number | null } | { word: 'invite'; code: string };

const open: Ending = { ask: 'open' };
const ofOffice = ['counselor', 'supervisor', 'operator'];
const inviteCode = /^(?:kode )?kanca ?([0-9a-z]{4}) ?([0-9a-z]{4})$/u;

/** TUGAS, TUGAS 12, or an invitation code; null for anything else. */
export function findWorkWord(talk: Talk, text: string): WorkWord | null {
  if (text.length > 40) return null;
  const folded = foldText(text);
  const invite = inviteCode.exec(bareCode(text));
  if (invite !== null) return { word: 'invite', code: `${invite[1] ?? ''}${invite[2] ?? ''}` };
  const [, bare = '', number] = /^(.*?)(?: (\d{1,8}))?$/u.exec(folded) ?? [];
  const words = talk.services.renderer.words('counselor:workWords', 'id');
  return words.includes(bare)
    ? { word: 'work', ticketId: number === undefined ? null : Number(number) }
    : null;
}

/** The invitation code that a deep link carries. */
export function findInvitation(talk: Talk, payload: string | undefined): WorkWord | null {
  const found = payload === undefined ? null : findWorkWord(talk, payload);
  return found?.word === 'invite' ? found : null;
}

/** Letters and digits as they are: a code may have three of a kind, which folding would make one. */
function bareCode(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]+/gu, ' ')
    .trim();
}

/** Opens the work menu for somebody with a role; everybody else is told plainly, and nothing moves. */
export async function followWork(talk: Talk, found: WorkWord): Promise<Ending> {
  const { handlers } = talk.services;
  if (found.word === 'invite') {
    const [event] = await handlers.redeemInvite({ type: 'redeemInvite', code: found.code }, talk.scope);
    if (event?.type === 'ROLE_GRANTED') {
      const place = scopeVar(event.scope);
      const role = { text: { key: `counselor:role_${event.role}` } };
      talk.said.push(
        event.firm === undefined
          ? { key: 'counselor:granted', vars: { role, place } }
          : { key: 'firm:joined', vars: { firm: event.firm } },
      );
      talk.commands = 'office';
      if (ofOffice.includes(event.role)) await welcomeStaff(talk);
    } else if (event?.type === 'INVITE_REFUSED') talk.said.push({ key: `counselor:invite_${event.why}` });
    return open;
  }
  const [event] = await handlers.openWork({ type: 'openWork' }, talk.scope);
  talk.commands = event?.type === 'WORK_OPENED' ? 'office' : 'everyone';
  if (event?.type !== 'WORK_OPENED') {
    talk.said.push({ key: 'counselor:notForYou' });
    return open;
  }
  const input = { work: event.work, ticketId: found.ticketId };
  if (talk.flow.id === 'counselor') await enterFlow(talk, 'counselor', input);
  else await interruptFlow(talk, 'counselor', input);
  return open;
}

/** Who has been given a role of the office is asked how they are called, and nothing that seekers are asked. */
async function welcomeStaff(talk: Talk): Promise<void> {
  const { registered } = talk.scope.person;
  if (talk.flow.id === 'counselor' || talk.flow.id === 'staff') return;
  if (!registered && talk.flow.id === 'onboarding') await enterFlow(talk, 'staff', { first: true });
  else await interruptFlow(talk, 'staff', { first: true });
}

type TicketEvent = Extract<TurnEvent, { type: 'TICKET_TAKEN' | 'TICKET_CLOSED' }>;

/** A counselor has taken the person's ticket, or handed it back: the flow of the ticket comes to the front or goes on. */
export async function followTicket(talk: Talk, event: TicketEvent): Promise<Ending> {
  if (openQuestion(talk).relay === 'asker') {
    await tellFlow(talk, event);
    return open;
  }
  talk.suspended = talk.suspended.filter(({ flow }) => flow !== 'ticket');
  const input = { [event.type === 'TICKET_TAKEN' ? 'taken' : 'closed']: { ...event } };
  if (talk.flow.id === 'ticket') await enterFlow(talk, 'ticket', input);
  else await interruptFlow(talk, 'ticket', input);
  return open;
}
