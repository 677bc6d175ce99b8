import { text } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { coversScope } from '../roles/covers-scope.ts';
import { ruleOf } from '../roles/permissions.ts';
import { markCampaignSent } from '../storage/campaigns/campaign-store.ts';
import type { Database } from '../storage/database.ts';
import { isOwnFirm } from '../storage/firms/is-own-firm.ts';
import { listWaitingFirms } from '../storage/firms/firm-store.ts';
import { languageOf } from '../storage/people/language.ts';
import { listWaitingPostings } from '../storage/postings/posting-store.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import { listGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { nextOpening } from '../time/office-hours.ts';
import { workdayBefore } from '../time/workday-before.ts';

/** Looked at in one go, the longest waiting first. */
const most = 200;
const campaign = 'office-waits';

interface Waiting {
  kind: 'firms' | 'postings';
  firmId: number;
  regency: string;
  /** Names the wait: what waits again after a change is told again. */
  subject: string;
}

/**
 * While the office is open, tells each of those who may decide what has waited for them for over a working day: one message,
 * and of each thing once. Returns how many were told.
 */
export async function remindOffice(
  prisma: Database['prisma'],
  { renderer, days }: { renderer: Renderer; days: OfficeDays },
  now: Date,
): Promise<number> {
  if (nextOpening(now, days) !== null) return 0;
  const waiting = await listWaiting(prisma, workdayBefore(now, days));
  if (waiting.length === 0) return 0;
  const scopes = new Map<number, (string | null)[]>();
  for (const { personId, scope } of await listGrants(prisma, ruleOf('posting.decide').roles))
    scopes.set(personId, [...(scopes.get(personId) ?? []), scope]);
  let told = 0;
  for (const [personId, held] of scopes) {
    const within = waiting.filter(({ regency }) => held.some((scope) => coversScope(scope, regency)));
    if (await prisma.$transaction((tx) => remind(tx, renderer, { personId, within }, now))) told += 1;
  }
  return told;
}

async function remind(
  tx: Tx,
  renderer: Renderer,
  { personId, within }: { personId: number; within: readonly Waiting[] },
  now: Date,
): Promise<boolean> {
  const counts = { firms: 0, postings: 0 };
  for (const { kind, firmId, subject } of within) {
    if (await isOwnFirm(tx, firmId, personId)) continue;
    if (await markCampaignSent(tx, { campaign, personId, subject }, now)) counts[kind] += 1;
  }
  if (counts.firms + counts.postings === 0) return false;
  const language = await languageOf(tx, personId);
  const message = {
    ...{ text: renderer.render(text('verify:stillWaits', counts), language), choices: [], language },
  };
  await writeNotice(tx, { personId, purpose: 'work', message }, now);
  return true;
}

async function listWaiting(tx: Tx, until: Date): Promise<Waiting[]> {
  const [firms, postings] = await Promise.all([
    listWaitingFirms(tx, null, { take: most }),
    listWaitingPostings(tx, null, { skip: 0, take: most }),
  ]);
  const all = [
    ...firms.items.map(({ id, regency, waitingSince }) => ({
      ...{ kind: 'firms' as const, firmId: id, regency, since: waitingSince, name: `firm:${id}` },
    })),
    ...postings.items.map(({ id, firm, waitingSince }) => ({
      ...{ kind: 'postings' as const, firmId: firm.id, regency: firm.regency },
      ...{ since: waitingSince ?? until, name: `posting:${id}` },
    })),
  ];
  return all
    .filter(({ since }) => since <= until)
    .map(({ since, name, ...one }) => ({ ...one, subject: `${name}:${since.getTime()}` }));
}
