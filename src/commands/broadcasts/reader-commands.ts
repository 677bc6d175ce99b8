import type { FlowEvent } from '../../../flows/event.ts';
import { takeAnswer } from '../../broadcasts/answers/take-answer.ts';
import { pictureRef } from '../../broadcasts/render-broadcast.ts';
import type { CommandHandlers, CommandScope } from '../../conversation/ports.ts';
import { writeAudit } from '../../storage/audit/audit-log.ts';
import { loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import { takeBackAnswer } from '../../storage/broadcasts/keep-answer.ts';
import { recordReply } from '../../storage/broadcasts/record-reply.ts';
import { wasSent } from '../../storage/broadcasts/was-sent.ts';
import { writeMessage } from '../../storage/broadcasts/write-message.ts';
import type { Tx } from '../../storage/tx.ts';

/** What the people who were sent a broadcast may do with it, and nobody else. */
export const readerCommands: Pick<
  CommandHandlers<Tx>,
  'replyToBroadcast' | 'showBroadcastPicture' | 'answerBroadcast' | 'takeBackAnswer'
> = {
  replyToBroadcast: async ({ broadcastId, choice }, scope) => {
    const { person, now } = scope;
    const broadcast = await loadBroadcast(scope.tx, broadcastId);
    const pressed = broadcast?.choices[choice];
    const press = { broadcastId, personId: person.id, reply: `${choice}`, now };
    if (pressed === undefined || !(await recordReply(scope.tx, press)))
      return refuse(scope, 'broadcast.reply', broadcastId);
    return [{ type: 'BROADCAST_REPLIED', flow: pressed.flow ?? null, input: pressed.input ?? {} }];
  },

  answerBroadcast: ({ text, quoted, after }, scope) => takeAnswer(scope, text, { quoted, after }),

  takeBackAnswer: async ({ answerId }, { tx, person }) => [
    { type: 'ANSWER_TAKEN_BACK', gone: await takeBackAnswer(tx, answerId, person.id) },
  ],

  /** The picture comes as a message beside the conversation. */
  showBroadcastPicture: async ({ broadcastId }, scope) => {
    const { person, turn, now } = scope;
    const picture = (await loadBroadcast(scope.tx, broadcastId))?.picture ?? null;
    if (picture === null || !(await wasSent(scope.tx, broadcastId, person.id)))
      return refuse(scope, 'broadcast.picture', broadcastId);
    const { id: addressId, channel } = turn.address;
    const message = { text: picture.alt, choices: [], media: pictureRef(picture.id) };
    await writeMessage(scope.tx, { personId: person.id, addressId, channel }, message, now);
    return [];
  },
};

async function refuse(
  { tx, person, now }: CommandScope<Tx>,
  action: string,
  broadcastId: number,
): Promise<FlowEvent[]> {
  const line = { actorId: person.id, action, subject: `broadcast:${broadcastId}`, allowed: false };
  await writeAudit(tx, line, now);
  return [{ type: 'BROADCAST_REFUSED', why: 'broadcast:refused_gone', vars: {} }];
}
