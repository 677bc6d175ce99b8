import type { BroadcastSheet } from '../../../flows/work/broadcast/facts.ts';
import { text, type Text } from '../../../flows/text.ts';
import { authorName } from '../../broadcasts/author-name.ts';
import type { Broadcast } from '../../broadcasts/broadcast.ts';
import { languagesOf } from '../../broadcasts/check-broadcast.ts';
import { choiceLabel } from '../../broadcasts/choice-label.ts';
import { planText } from '../../broadcasts/moments/plan-text.ts';
import { noTariff, summarizePreflight } from '../../broadcasts/preflight.ts';
import { readAudience } from '../../broadcasts/read-audience.ts';
import { groupAudience } from '../../storage/broadcasts/count-audience.ts';
import type { Tx } from '../../storage/tx.ts';
import { loadVacancy } from '../../storage/vacancies/load-vacancy.ts';
import { fitTexts } from './fit-texts.ts';

/** All of a broadcast is to fit one message: this much is left when everything but texts and audience is at its longest. */
const roomForWords = 3_200;

/**
 * What a broadcast is, for a second person to say yes to.
 * @throws AudienceError, BroadcastError: it waits, and its audience may not be told any more
 */
export async function broadcastSheet(tx: Tx, broadcast: Broadcast, now: Date): Promise<BroadcastSheet> {
  const { texts, audience, picture, choices, vacancyId, authorId } = broadcast;
  const vacancy = vacancyId === null ? null : await loadVacancy(tx, vacancyId);
  return {
    author: await authorName(tx, authorId),
    texts: fitTexts(texts, roomForWords - audience.length),
    picture: picture?.alt ?? null,
    vacancy: vacancy && { code: vacancy.code, title: vacancy.title, employer: vacancy.employer },
    buttons: choices.map((_, place) => choiceLabel(broadcast, String(place))),
    when: whenOf(broadcast, now),
    next: nextOf(broadcast, now),
    people: isWaiting(broadcast) ? await countPeople(tx, broadcast, now) : null,
  };
}

function isWaiting({ state }: Broadcast): boolean {
  return state === 'approval' || state === 'scheduled';
}

function whenOf({ state, repeat, startedAt, scheduledAt }: Broadcast, now: Date): Text | null {
  const at = startedAt ?? scheduledAt;
  const overdue = repeat === null && state === 'approval' && (at === null || at <= now);
  return overdue ? text('broadcast:whenApproved') : planText({ at, repeat });
}

/** Of a series; what was missed while it waited is not made up for. */
function nextOf(broadcast: Broadcast, now: Date): string | null {
  const { repeat, scheduledAt } = broadcast;
  if (repeat === null || scheduledAt === null || scheduledAt <= now || !isWaiting(broadcast)) return null;
  return scheduledAt.toISOString();
}

/** As if WhatsApp had its template, so `reached` is the most it can be. */
async function countPeople(tx: Tx, broadcast: Broadcast, now: Date): Promise<BroadcastSheet['people']> {
  const { scope, language } = broadcast;
  const audience = await readAudience(tx, broadcast.audience, scope);
  const groups = await groupAudience(tx, { audience, scope, language, template: true, now });
  const { people, reached } = summarizePreflight(groups, languagesOf(broadcast), noTariff);
  return { people, reached };
}
