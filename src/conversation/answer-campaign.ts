import { languages } from '../../flows/languages.ts';
import type { Ending } from './ending.ts';
import { foldText } from './fold-text.ts';
import type { Talk } from './talk.ts';

const pattern = /^n:k:([a-z0-9-]{1,20}):([a-z0-9:]{0,30}):([A-Za-z]{1,20})$/u;
/** Answers that may also be written, at any time while a campaign waits for one. */
const written = [
  ...['working', 'notWorking'],
  ...['permanent', 'fixedTerm', 'daily', 'apprentice'],
  ...['payLow', 'payMiddle', 'payHigh', 'payTop'],
];

/** A pressed button under a campaign (`n:k:pulse-1:application:7:working`). Undefined: it is none; null: not this person's. */
export async function pickCampaign(talk: Talk, data: string): Promise<Ending | null | undefined> {
  if (!data.startsWith('n:k:')) return undefined;
  const [, campaign, subject = '', reply] = pattern.exec(data) ?? [];
  if (campaign === undefined || reply === undefined) return null;
  return answer(talk, { campaign, subject }, reply);
}

/** SUDAH KERJA or BELUM KERJA from somebody who has been asked; null: it is neither, or nothing waits for it. */
export async function answerInWords(talk: Talk, text: string): Promise<Ending | null> {
  if (text.length > 60) return null;
  const folded = foldText(text);
  const { renderer } = talk.services;
  const names = (reply: string): string[] =>
    languages.flatMap((one) => [
      renderer.render({ key: `campaign:${reply}` }, one),
      ...(['working', 'notWorking'].includes(reply) ? renderer.words(`campaign:${reply}_words`, one) : []),
    ]);
  const reply = written.find((one) => names(one).map(foldText).includes(folded));
  return reply === undefined ? null : answer(talk, null, reply);
}

async function answer(
  talk: Talk,
  which: { campaign: string; subject: string } | null,
  reply: string,
): Promise<Ending | null> {
  const { handlers } = talk.services;
  const command = { type: 'answerCampaign', which, reply } as const;
  const [event] = await handlers.answerCampaign(command, talk.scope);
  if (event?.type !== 'CAMPAIGN_ANSWERED' || event.reply === null) return null;
  talk.said.push({ key: `campaign:${event.reply}_thanks` });
  return { ask: 'open' };
}
