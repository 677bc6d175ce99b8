import { colleague, number, owner, told, type PersonTable } from '../person-table.ts';

const asked = 'SELECT id FROM ticket WHERE person_id = $1';
const answered = `SELECT id FROM ticket WHERE assigned_to = $1
  UNION SELECT ticket_id FROM ticket_message WHERE author_id = $1 AND "from" <> 'person'`;
const ticketOfMessage = `o.message->>'ticketId' IS NOT NULL AND (o.message->>'ticketId')::int`;
const addressesOf = (tickets: string): string =>
  `SELECT a.id FROM address a JOIN ticket t ON t.person_id = a.person_id WHERE t.id IN (${tickets})`;
const staff = 'SELECT person_id FROM role_grant WHERE person_id <> $1';
const addressesOfStaff = `SELECT id FROM address WHERE person_id IN (${staff})`;
/** Paths at which an open page of the work menu holds tickets. */
const onPage = ['$.context.ticket.id', '$.context.tickets[*].id', '$.context.ticketId'];
const holdsTicket = (page: string): string =>
  `EXISTS (SELECT 1 FROM ticket t WHERE t.person_id = $1 AND (${onPage
    .map((path) => `jsonb_path_exists(${page}, '${path} ? (@ == $id)', jsonb_build_object('id', t.id))`)
    .join(' OR ')}))`;

/** Tickets, and what both sides hold of the other. */
export const ticketTables = {
  ticket_message: {
    of: `t.ticket_id IN (${asked})`,
    erase: 'rows',
    merge: { stay: "they are the ticket's; only the number of who wrote them changes" },
    columns: {
      id: number,
      ticket_id: told,
      from: told,
      author_id: colleague,
      text: told,
      file: told,
      at: told,
      inbox_id: number,
    },
    elsewhere: [
      {
        why: 'what a counselor typed into the ticket is in their inbox too',
        sql: `DELETE FROM inbox i USING ticket_message m WHERE m.ticket_id IN (${asked}) AND i.id = m.inbox_id
          AND (i.done_at IS NOT NULL OR i.parked_at IS NOT NULL)`,
      },
    ],
  },
  ticket: {
    of: 't.person_id = $1',
    erase: 'rows',
    merge: 'rows',
    columns: {
      id: told,
      person_id: owner,
      state: told,
      question: told,
      regency: told,
      language: told,
      flow: told,
      assigned_to: colleague,
      created_at: told,
      taken_at: told,
      last_activity_at: told,
      closed_at: told,
      closed_by: told,
      satisfaction: told,
    },
    elsewhere: [
      {
        why: 'counselors were sent what the person said',
        sql: `DELETE FROM outbox o WHERE o.address_id IN (${addressesOfStaff}) AND o.state <> 'sending'
          AND ${ticketOfMessage} IN (${asked})`,
      },
      {
        why: 'one that is on its way to a counselor is in memory there; its words are not needed here',
        sql: `UPDATE outbox o SET message = '{"text": "", "choices": []}' WHERE o.address_id IN (${addressesOfStaff})
          AND o.state = 'sending' AND ${ticketOfMessage} IN (${asked})`,
      },
      {
        why: 'a counselor has the ticket, or a list with it, open',
        sql: `UPDATE conversation c SET flow = '', snapshot = '{}', notice_id = NULL, revision = revision + 1
          WHERE c.person_id IN (${staff}) AND c.flow = 'counselor' AND ${holdsTicket('c.snapshot')}`,
      },
      {
        why: 'or has laid it aside',
        sql: `UPDATE conversation c SET revision = revision + 1, suspended = coalesce((
            SELECT jsonb_agg(one) FROM jsonb_array_elements(c.suspended) one
            WHERE NOT (one->>'flow' = 'counselor' AND ${holdsTicket('one')})), '[]')
          WHERE c.person_id IN (${staff}) AND c.suspended @> '[{"flow": "counselor"}]'`,
      },
      {
        why: 'people were answered by this counselor by name',
        sql: `DELETE FROM outbox o WHERE o.address_id IN (${addressesOf(answered)})
          AND o.state NOT IN ('pending', 'sending') AND ${ticketOfMessage} IN (${answered})`,
      },
      {
        why: 'and told who answers',
        sql: `UPDATE inbox SET event = event || '{"counselor": ""}' WHERE event->>'type' = 'TICKET_TAKEN'
          AND address_id IN (${addressesOf(answered)}) AND (event->>'ticketId')::int IN (${answered})`,
      },
      {
        why: 'which stands in their open talk',
        sql: `UPDATE conversation c SET snapshot = jsonb_set(snapshot, '{context,counselor}', '""')
          WHERE c.flow = 'ticket' AND c.person_id IN (SELECT person_id FROM ticket WHERE id IN (${answered}))
            AND c.snapshot->'context'->>'counselor' <> ''`,
      },
    ],
  },
} satisfies Record<string, PersonTable>;
