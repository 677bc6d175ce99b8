import type { Tx } from '../tx.ts';
import { wellFormedText } from '../well-formed-json.ts';

/** What words that answer a broadcast were taken for. */
export const answerKinds = ['yes', 'question', 'no', 'other'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export interface WrittenAnswer {
  broadcastId: number;
  personId: number;
  kind: AnswerKind;
  text: string;
  /** Of the text, as a search compares them. */
  words: string[];
}

/** Keeps what somebody wrote back, who counts as having answered from now on; returns its number. */
export async function keepAnswer(tx: Tx, answer: WrittenAnswer, now: Date): Promise<number> {
  const { broadcastId, personId } = answer;
  const text = wellFormedText(answer.text);
  const { id } = await tx.broadcastAnswer.create({
    data: { ...answer, text, words: answer.words.map(wellFormedText), at: now },
    select: { id: true },
  });
  await tx.broadcastRecipient.updateMany({ where: { broadcastId, personId }, data: { repliedAt: now } });
  return id;
}

/** Takes an answer back for whoever wrote it; false: it is gone, somebody else's, or a ticket by now. */
export async function takeBackAnswer(tx: Tx, id: number, personId: number): Promise<boolean> {
  const [taken] = await tx.$queryRaw<{ broadcastId: number }[]>`
    DELETE FROM broadcast_answer WHERE id = ${id} AND person_id = ${personId} AND ticket_id IS NULL
    RETURNING broadcast_id AS "broadcastId"`;
  if (taken === undefined) return false;
  const { broadcastId } = taken;
  const others = await tx.broadcastAnswer.count({ where: { broadcastId, personId } });
  if (others === 0)
    await tx.broadcastRecipient.updateMany({
      where: { broadcastId, personId, reply: null },
      data: { repliedAt: null },
    });
  return true;
}
