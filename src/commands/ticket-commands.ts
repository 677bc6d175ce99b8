import { text, type Text } from '../../flows/text.ts';
import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { loadAskerResult } from '../questionnaires/load-asker-result.ts';
import { findColleagues } from '../storage/tickets/colleagues.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import { listTickets, readTicket } from '../storage/tickets/ticket-lists.ts';
import { cancelCalls } from '../storage/tickets/cancel-calls.ts';
import * as store from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';
import { endTicket } from '../tickets/end-ticket.ts';
import { nameOfAsker } from '../tickets/name-of-asker.ts';
import { noteStaff } from '../tickets/note-staff.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import { relayFromPerson, relayToPerson } from '../tickets/relay-message.ts';
import { tellHolder } from '../tickets/tell-holder.ts';
import { handTicket } from '../tickets/hand-ticket.ts';
import type { CommandTools } from './command-tools.ts';

type Handled =
  | 'openTicket'
  | 'noteStaff'
  | 'writeToTicket'
  | 'finishTicket'
  | 'rateTicket'
  | 'loadTickets'
  | 'loadTicket'
  | 'takeTicket'
  | 'answerTicket'
  | 'sendCannedReply'
  | 'loadAskerResult'
  | 'askOfResult'
  | 'noteTicket'
  | 'closeTicket'
  | 'loadColleagues'
  | 'assignTicket';

const pageSize = 5;

/** Commands of both sides of a ticket. What reaches the other side is written into the outbox in the same transaction. */
export function ticketCommands({ renderer, days }: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  const named = <T extends { name: string }>(ticket: T, { person }: CommandScope<Tx>): T => ({
    ...ticket,
    name: nameOfAsker(renderer, ticket.name, person.language),
  });
  return {
    openTicket: ({ question }, scope) => openTicket({ renderer, days }, scope, question),
    noteStaff: ({ text, over }, scope) => noteStaff(scope, text, over),
    writeToTicket: ({ ticketId, text }, scope) => relayFromPerson(renderer, scope, ticketId, text),
    finishTicket: ({ ticketId }, scope) => endTicket(renderer, scope, ticketId, 'person'),
    rateTicket: async ({ ticketId, satisfaction }, scope) => {
      await store.rateTicket(scope.tx, ticketId, scope.person.id, satisfaction);
      return [];
    },

    loadTickets: async ({ which, language, offset }, scope) => {
      const query = { which, language, counselorId: scope.person.id, reach: scope.reach ?? [] };
      const { total, items } = await listTickets(scope.tx, query, { offset, limit: pageSize }, scope.now);
      return [{ type: 'TICKETS_LOADED', total, items: items.map((item) => named(item, scope)) }];
    },
    loadTicket: async ({ ticketId }, scope) => {
      const ticket = await readTicket(scope.tx, ticketId, scope.person.id, scope.now);
      return [
        ticket === null ? { type: 'TICKET_GONE' } : { type: 'TICKET_LOADED', ticket: named(ticket, scope) },
      ];
    },
    takeTicket: async ({ ticketId }, scope) => {
      const taken = await store.takeTicket(scope.tx, ticketId, scope.person.id, scope.now);
      if (!taken) return [{ type: 'TICKET_GONE' }];
      await cancelCalls(scope.tx, ticketId);
      await handTicket(renderer, scope, ticketId, scope.person);
      return [{ type: 'TICKET_CHANGED' }];
    },
    answerTicket: ({ ticketId, text, reply }, scope) =>
      relayToPerson(renderer, scope, ticketId, text, reply === true),
    sendCannedReply: ({ ticketId, reply }, scope) =>
      relayToPerson(renderer, scope, ticketId, text(`ticket:canned_${reply}`)),
    loadAskerResult: async ({ ticketId }, { tx, person }) => {
      const asker = await loadAskerResult(tx, ticketId, person.id);
      if (asker === 'gone') return [{ type: 'TICKET_GONE' }];
      if (asker === 'missing') return [{ type: 'ASKER_RESULT_MISSING' }];
      return [{ type: 'ASKER_RESULT_LOADED', asker }];
    },
    askOfResult: async ({ ticketId, question }, scope) => {
      const asker = await loadAskerResult(scope.tx, ticketId, scope.person.id);
      if (asker === 'gone') return [{ type: 'TICKET_GONE' }];
      const words = asker === 'missing' ? undefined : asker.questions[question];
      if (words === undefined) return [{ type: 'ASKER_RESULT_MISSING' }];
      return relayToPerson(renderer, scope, ticketId, words as Text);
    },
    noteTicket: async ({ ticketId, text }, scope) => {
      const message = { from: 'note' as const, authorId: scope.person.id, text, inboxId: scope.turn.inboxId };
      if ((await store.findTicket(scope.tx, ticketId)) === null) return [{ type: 'TICKET_GONE' }];
      await store.addTicketMessage(scope.tx, ticketId, message, scope.now);
      return [{ type: 'TICKET_CHANGED' }];
    },
    closeTicket: ({ ticketId }, scope) => endTicket(renderer, scope, ticketId, 'counselor'),

    loadColleagues: async ({ ticketId }, scope) => {
      const ticket = await store.findTicket(scope.tx, ticketId);
      if (ticket === null) return [{ type: 'TICKET_GONE' }];
      return [{ type: 'COLLEAGUES_LOADED', items: await findColleagues(scope.tx, ticket) }];
    },
    assignTicket: async ({ ticketId, personId }, scope) => {
      const ticket = await store.findTicket(scope.tx, ticketId);
      const colleagues = ticket === null ? [] : await findColleagues(scope.tx, ticket);
      const chosen = colleagues.find((one) => one.personId === personId);
      if (chosen === undefined || !(await store.assignTicket(scope.tx, ticketId, personId, scope.now)))
        return [{ type: 'TICKET_GONE' }];
      await cancelCalls(scope.tx, ticketId);
      await handTicket(renderer, scope, ticketId, { id: personId });
      await tellHolder(renderer, scope, ticket, chosen.name);
      const text = renderer.render({ key: 'ticket:assignedToYou', vars: { id: ticketId } }, chosen.language);
      const message = { text, choices: [], language: chosen.language };
      await writeNotice(scope.tx, { personId, purpose: 'work', message }, scope.now);
      return [{ type: 'TICKET_CHANGED' }];
    },
  };
}
