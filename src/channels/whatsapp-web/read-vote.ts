import type { Inbound, InboundEvent } from '../channel.ts';
import { isPersonalChat } from './is-personal-chat.ts';
import type { SentPolls } from './sent-polls.ts';

/** What the library really gives; its types call `voter` a string and leave the key out. */
export interface ReadableVote {
  voter: string | { _serialized: string };
  selectedOptions: { name?: string; localId?: number }[];
  interractedAtTs: number;
  parentMsgKey: { _serialized: string };
}

/**
 * A vote as the answer it stands for: the choice of a poll we remember, else the label of the option as if typed.
 * Taking a vote back is no answer. Each change of a vote is an event of its own, so the last one wins.
 */
export function readVote(channel: string, vote: ReadableVote, polls: SentPolls): Inbound | undefined {
  const address = typeof vote.voter === 'string' ? vote.voter : vote.voter._serialized;
  const option = vote.selectedOptions[0];
  if (!isPersonalChat(address) || option === undefined) return undefined;
  const poll = vote.parentMsgKey._serialized;
  const at = Number(vote.interractedAtTs);
  return {
    channel,
    address,
    externalId: `vote:${poll}:${address}:${at}`,
    order: Math.floor(at / 1000),
    event: readOption(option, poll, polls),
  };
}

function readOption(
  option: ReadableVote['selectedOptions'][number],
  poll: string,
  polls: SentPolls,
): InboundEvent {
  const choice = option.localId === undefined ? undefined : polls.find(poll)?.[option.localId];
  if (choice !== undefined) return { type: 'PICK', data: choice.data, label: choice.label, messageId: poll };
  // Neither the choices nor the words are known any more: let the conversation ask again.
  return option.name === undefined ? { type: 'MEDIA', media: 'other' } : { type: 'TEXT', text: option.name };
}
