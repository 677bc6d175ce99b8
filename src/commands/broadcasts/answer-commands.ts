import type { AnswerLine } from '../../../flows/work/broadcast/facts.ts';
import { ticketOfAnswer } from '../../broadcasts/answers/ticket-of-answer.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import type { Broadcast } from '../../broadcasts/broadcast.ts';
import { choiceLabel } from '../../broadcasts/choice-label.ts';
import type { CommandHandlers } from '../../conversation/ports.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import { loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import {
  countAnswers,
  listAnswers,
  loadAnswer,
  type AnswerGroup,
  type AnswerRow,
} from '../../storage/broadcasts/list-answers.ts';
import { tagAnswered } from '../../storage/broadcasts/tag-answered.ts';
import type { Tx } from '../../storage/tx.ts';
import { nameOfAsker } from '../../tickets/name-of-asker.ts';
import { orRefused } from './or-refused.ts';

type Handled = 'countAnswers' | 'listAnswers' | 'loadAnswer' | 'ticketOfAnswer' | 'tagAnswered';

/** With what can be done with them all there are nine, so each has a digit. */
const listed = 4;
const groups = /^(?:b\d|yes|question|no|other|written)$/u;
const tags = /^[\p{L}\p{N}_-]{1,40}$/u;

/** What came back on a broadcast, for the office. */
export function createAnswerCommands(renderer: Renderer): Pick<CommandHandlers<Tx>, Handled> {
  return {
    countAnswers: ({ broadcastId }, scope) =>
      orRefused(scope, 'broadcast.answers', async () => {
        const broadcast = await found(scope.tx, broadcastId);
        const counted = await countAnswers(scope.tx, broadcastId);
        const people = new Map(counted.map((one) => [one.group, one.people]));
        const buttons = broadcast.choices.map((_, at): AnswerGroup => `b${at}`);
        const all: AnswerGroup[] = [...buttons, 'yes', 'question', 'no', 'other'];
        return [
          {
            type: 'ANSWERS_COUNTED',
            groups: all.flatMap((id) => {
              const count = people.get(id) ?? 0;
              return count === 0 ? [] : [{ id, label: labelOf(broadcast, id), people: count }];
            }),
          },
        ];
      }),

    listAnswers: ({ broadcastId, group, search, page }, scope) =>
      orRefused(scope, 'broadcast.answers', async () => {
        const query = { broadcastId, group: groupOf(group), search };
        const rows = await listAnswers(scope.tx, query, { offset: page * listed, limit: listed + 1 });
        const items = rows.slice(0, listed).map((row) => lineOf(renderer, row, scope.person.language));
        return [{ type: 'ANSWERS_LISTED', items, more: rows.length > listed }];
      }),

    loadAnswer: ({ broadcastId, answerId }, scope) =>
      orRefused(scope, 'broadcast.answers', async () => {
        const row = await loadAnswer(scope.tx, broadcastId, answerId);
        if (row === null) throw new BroadcastError('answerGone', `There is no answer ${answerId}.`);
        return [{ type: 'ANSWER_LOADED', answer: lineOf(renderer, row, scope.person.language) }];
      }),

    ticketOfAnswer: ({ broadcastId, answerId }, scope) =>
      orRefused(scope, 'ticket.take', async () => {
        const ticketId = await ticketOfAnswer(renderer, scope, { broadcastId, answerId });
        return [{ type: 'ANSWER_TICKETED', ticketId }];
      }),

    tagAnswered: ({ broadcastId, group, tag: typed }, scope) =>
      orRefused(scope, 'broadcast.answers', async () => {
        const tag = typed.trim().toLowerCase().replace(/\s+/gu, '-');
        if (!tags.test(tag)) throw new BroadcastError('badTag', 'A tag is one word.');
        const people = await tagAnswered(scope.tx, { broadcastId, group: groupOf(group) }, tag);
        return [{ type: 'ANSWERED_TAGGED', tag, people }];
      }),
  };
}

async function found(tx: Tx, broadcastId: number): Promise<Broadcast> {
  const broadcast = await loadBroadcast(tx, broadcastId);
  if (broadcast === null) throw new BroadcastError('gone', `There is no broadcast ${broadcastId}.`);
  return broadcast;
}

function groupOf(id: string): AnswerGroup {
  if (!groups.test(id)) throw new BroadcastError('gone', `There is no group ${id}.`);
  return id as AnswerGroup;
}

/** The button's words; null: written ones, which have names of their own. */
function labelOf(broadcast: Broadcast, id: AnswerGroup): string | null {
  const place = /^b(\d)$/u.exec(id)?.[1];
  return place === undefined ? null : choiceLabel(broadcast, place);
}

function lineOf(renderer: Renderer, row: AnswerRow, language: string): AnswerLine {
  const { id, personId, name, regency, phone, text, at, ticketId } = row;
  return {
    ...{ id, personId, regency, phone, text, at: at.toISOString(), ticketed: ticketId !== null },
    name: nameOfAsker(renderer, name, language),
  };
}
