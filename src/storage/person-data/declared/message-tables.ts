import { emptied, inner, kept, number, owner, told, type PersonTable } from '../person-table.ts';
import { shownElsewhere } from './shown-elsewhere.ts';

const mine = 't.person_id = $1';
const byAddress = 't.address_id IN (SELECT id FROM address WHERE person_id = $1)';
const travel = inner('how the message travelled, not what it said');
const staff = 'SELECT person_id FROM role_grant WHERE person_id <> $1';
const fewestLetters = 12;
/** Whether an open page of broadcasts shows what this person answered. */
const showsPerson = (page: string): string =>
  `(${['$.context.answers[*].personId', '$.context.answer.personId']
    .map((path) => `jsonb_path_exists(${page}, '${path} ? (@ == $id)', jsonb_build_object('id', $1::int))`)
    .join(' OR ')})`;
const whereItStands = kept('where the conversation stands: the farewell; it goes with the shell');

/**
 * What was written and said, and where a conversation stands. They are found by the person's addresses, so they come
 * before these.
 */
export const messageTables = {
  inbox: {
    of: byAddress,
    erase: { rowsIf: 't.done_at IS NOT NULL OR t.parked_at IS NOT NULL' },
    merge: 'rows',
    columns: {
      id: number,
      address_id: number,
      person_id: owner,
      channel: told,
      external_id: inner('the number the platform gave the message'),
      event: told,
      order: travel,
      received_at: told,
      done_at: travel,
      tries: travel,
      retry_at: travel,
      error: travel,
      parked_at: travel,
    },
  },
  outbox: {
    of: byAddress,
    erase: { rowsIf: `t.state <> 'sending'` },
    merge: 'rows',
    columns: {
      id: number,
      address_id: number,
      person_id: owner,
      channel: told,
      lane: travel,
      purpose: travel,
      message: told,
      state: told,
      tries: travel,
      not_before: travel,
      broadcast_id: number,
      worker_id: number,
      external_id: inner('the number the platform gave the message'),
      order: travel,
      error: travel,
      held: travel,
      sent_as: travel,
      created_at: told,
      sent_at: told,
      delivered_at: travel,
      read_at: travel,
    },
    elsewhere: shownElsewhere,
  },
  conversation: {
    of: mine,
    erase: 'columns',
    merge: { stay: 'the conversation of the keeper goes on' },
    columns: {
      person_id: owner,
      flow: whereItStands,
      flow_version: number,
      snapshot: whereItStands,
      suspended: emptied,
      step: number,
      misses: number,
      revision: number,
      question_id: number,
      reply_id: number,
      notice_id: { ...number, erased: 'emptied' },
      replies_on: number,
      replies: number,
      set_aside: emptied,
    },
  },
  timer: {
    of: mine,
    erase: 'rows',
    merge: { oneFor: ['key'] },
    columns: { person_id: owner, key: told, fire_at: told, event: told },
  },
  broadcast_recipient: {
    of: mine,
    erase: 'columns',
    merge: { oneFor: ['broadcast_id'], newest: 'replied_at' },
    columns: {
      broadcast_id: kept('how many got the broadcast is counted; it goes with the shell'),
      person_id: owner,
      address_id: number,
      outbox_id: number,
      skipped: told,
      outcome: told,
      sent_as: travel,
      sent_at: told,
      delivered_at: travel,
      read_at: travel,
      error: travel,
      half: inner('which of two texts it was; the text itself is among the messages'),
      replied_at: emptied,
      reply: emptied,
    },
  },
  broadcast_answer: {
    of: mine,
    erase: 'rows',
    merge: 'rows',
    columns: {
      id: number,
      broadcast_id: number,
      person_id: owner,
      kind: told,
      text: told,
      words: inner('the words of the text once more, to search by'),
      at: told,
      ticket_id: number,
    },
    elsewhere: [
      {
        why: 'a counselor has the answer, or a list with the person in it, open',
        sql: `UPDATE conversation c SET flow = '', snapshot = '{}', notice_id = NULL, revision = revision + 1
          WHERE c.person_id IN (${staff}) AND c.flow = 'broadcast' AND ${showsPerson('c.snapshot')}`,
      },
      {
        why: 'or has laid it aside',
        sql: `UPDATE conversation c SET revision = revision + 1, suspended = coalesce((
            SELECT jsonb_agg(one) FROM jsonb_array_elements(c.suspended) one
            WHERE NOT (one->>'flow' = 'broadcast' AND ${showsPerson('one')})), '[]')
          WHERE c.person_id IN (${staff}) AND c.suspended @> '[{"flow": "broadcast"}]'`,
      },
      {
        why: 'or was shown the words; fewer letters than these tell of nobody',
        sql: `DELETE FROM outbox o USING broadcast_answer a
          WHERE a.person_id = $1 AND length(a.text) >= ${fewestLetters} AND o.state = 'sent' AND o.created_at >= a.at
            AND o.address_id IN (SELECT id FROM address WHERE person_id IN (${staff}))
            AND position(left(a.text, 100) IN o.message->>'text') > 0`,
      },
    ],
  },
  campaign_sent: {
    of: mine,
    erase: 'rows',
    merge: { oneFor: ['campaign', 'subject'], newest: 'replied_at' },
    columns: { campaign: told, person_id: owner, subject: told, at: told, reply: told, replied_at: told },
  },
} satisfies Record<string, PersonTable>;
