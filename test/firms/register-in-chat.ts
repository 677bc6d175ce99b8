import { emptyFirm, type FirmDraft } from '../../flows/work/firm/facts.ts';
import { asksFor, firmFields } from '../../flows/work/firm/steps.ts';
import type { Chat } from '../support/chat.ts';

/** A small business that says all that it is asked for. */
export const smallFirm: FirmDraft = {
  ...emptyFirm,
  ...{ name: 'Konveksi Melati', kind: 'small', regency: 'Kota Semarang', district: 'Tembalang' },
  ...{ sector: 'menjahit pakaian', size: 'upTo19', proof: 'Papan nama di depan, nomor NIB ada' },
  ...{ contactName: 'Ratna Dewi', contactPhone: '0812 3456 7890' },
};

/** From the word to the last question; what is empty is skipped. Ends at the summary. */
export async function answerAll(chat: Chat, firm: FirmDraft = smallFirm): Promise<void> {
  await chat.say('perusahaan');
  for (const id of ['other', 'new'])
    if (chat.last().choices.some(({ data }) => data.endsWith(`:${id}`))) await chat.press(id);
  await chat.press('yes');
  for (const field of firmFields.filter((one) => asksFor(one, firm))) {
    const value = firm[field];
    if (value === '') await chat.press('skip');
    else if (['kind', 'size'].includes(field)) await chat.press(value);
    else await chat.say(value);
  }
}

/** Registers a firm and lets somebody of the office verify it; returns its number. */
export async function verifiedFirm(recruiter: Chat, counselor: Chat, firm?: FirmDraft): Promise<number> {
  await answerAll(recruiter, firm);
  await recruiter.press('send');
  const { id } = await recruiter.db.prisma.firm.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await counselor.say('TUGAS');
  await counselor.press('firms');
  await counselor.press(`f${id}`);
  await counselor.press('verify');
  await counselor.press('name');
  await counselor.press('done');
  await counselor.press('skip');
  return id;
}
