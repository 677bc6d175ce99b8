import type { FlowEvent } from '../../flows/event.ts';
import { campaigns } from '../campaigns/campaigns.ts';
import type { CommandHandlers } from '../conversation/ports.ts';
import { findUnanswered, recordAnswer } from '../storage/campaigns/record-answer.ts';
import type { Tx } from '../storage/tx.ts';

const none: FlowEvent[] = [{ type: 'CAMPAIGN_ANSWERED', reply: null }];

/** Answers to campaigns that ask something. */
export const campaignCommands: Pick<CommandHandlers<Tx>, 'answerCampaign'> = {
  answerCampaign: async ({ which, reply }, { tx, person, now }) => {
    const asking = campaigns.filter(({ choices }) => choices?.includes(reply) === true).map(({ id }) => id);
    const asked = which ?? (await findUnanswered(tx, person.id, asking, now));
    if (asked === null || !asking.includes(asked.campaign)) return none;
    const known = await recordAnswer(tx, person.id, { ...asked, reply }, now);
    return known ? [{ type: 'CAMPAIGN_ANSWERED', reply }] : none;
  },
};
