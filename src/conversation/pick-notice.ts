import { pickCampaign } from './answer-campaign.ts';
import type { Ending } from './ending.ts';
import { pickBroadcast } from './pick-broadcast.ts';
import { pickTicket } from './pick-ticket.ts';
import { interruptFlow, type Talk } from './talk.ts';

/** `n:<what>:<vacancy id>`, a button under an alert; `n:status:<application id>` under news of an application,
 * `n:answer:<application id>` under a question of its receiver, `n:candidates:<firm id>` under news of applicants. Null: it is none of ours. */
export async function pickNotice(talk: Talk, data: string): Promise<Ending | null> {
  const ticket = await pickTicket(talk, data);
  if (ticket !== undefined) return ticket;
  const broadcast = (await pickBroadcast(talk, data)) ?? (await pickCampaign(talk, data));
  if (broadcast !== undefined) return broadcast;
  const match = /^n:(apply|detail|dismiss|save|status|answer|candidates):(\d{1,9})$/u.exec(data);
  if (match === null) return null;
  const vacancyId = Number(match[2]);
  if (match[1] === 'apply') await interruptFlow(talk, 'apply', { vacancyId });
  else if (match[1] === 'status') await interruptFlow(talk, 'apply', { applicationId: vacancyId });
  else if (match[1] === 'answer')
    await interruptFlow(talk, 'apply', { applicationId: vacancyId, answer: true });
  else if (match[1] === 'candidates') await interruptFlow(talk, 'candidates', { firmId: vacancyId });
  else if (match[1] === 'dismiss') await interruptFlow(talk, 'alerts', { dismiss: vacancyId });
  else if (match[1] === 'detail') await interruptFlow(talk, 'vacancies', { vacancyId });
  else {
    await talk.services.handlers.saveVacancy({ type: 'saveVacancy', vacancyId }, talk.scope);
    talk.said.push({ key: 'vacancies:saved' });
  }
  return { ask: 'open' };
}
