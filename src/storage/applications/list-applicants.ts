import type { ApplicantDetail, ApplicantSummary } from '../../../flows/work/applicants/facts.ts';
import { openStates } from '../../applications/application-words.ts';
import { lastAnswerDay } from '../../applications/next-clock.ts';
import { possibleMoves } from '../../applications/step-application.ts';
import { loadConsents } from '../people/consent.ts';
import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';

interface Desk {
  personId: number;
  /** Scopes of the grants; null: the whole province. */
  reach: readonly (string | null)[];
}

/** Applications at the desks of some regencies that wait for an answer, in the order of their arrival; never one's own. */
export async function listApplicants(
  tx: Tx,
  desk: Desk,
  page: { offset: number; limit: number },
): Promise<{ total: number; items: ApplicantSummary[] }> {
  const where = whereOf(desk);
  const rows = await tx.application.findMany({
    where,
    include: {
      person: { select: { name: true } },
      vacancy: { select: { title: true, employer: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: page.offset,
    take: page.limit,
  });
  const items = rows.map(({ id, status, updatedAt, person, vacancy }) => ({
    id,
    name: person.name ?? '',
    status,
    at: updatedAt.toISOString(),
    ...vacancy,
  }));
  return { total: await tx.application.count({ where }), items };
}

function whereOf({ personId, reach }: Desk) {
  const places = reach.filter((scope) => scope !== null);
  const covered = { OR: [{ regency: { in: places } }, { regency: null }] };
  return {
    receiver: 'desk',
    status: { in: [...openStates] },
    personId: { not: personId },
    ...(places.length === reach.length && { vacancy: covered }),
  };
}

/** One application as its receiver may see it: what the applicant has chosen to show. Null: it has ended, or is no desk's. */
export async function readApplicant(
  tx: Tx,
  id: number,
  readerId: number,
  rules: ApplicationRules,
): Promise<ApplicantDetail | null> {
  const found = await tx.application.findFirst({
    where: { id, receiver: 'desk', status: { in: [...openStates] }, personId: { not: readerId } },
    include: {
      person: { include: { accommodation: true } },
      vacancy: true,
      events: { orderBy: { id: 'asc' } },
    },
  });
  if (found === null) return null;
  const { person, vacancy, events, status, receiver, shares, shareResult, words, waitsFrom } = found;
  const mayNeed = shares.includes('need') && (await loadConsents(tx, person.id)).includes('disability');
  return {
    id,
    name: person.name ?? '',
    title: vacancy.title,
    employer: vacancy.employer,
    code: vacancy.code,
    status,
    at: found.updatedAt.toISOString(),
    regency: person.regency,
    education: person.education,
    fields: person.fields,
    experienceYears: person.experienceYears,
    phone: shares.includes('phone') ? person.phone : null,
    interestCode: shareResult ? person.interestCode : null,
    need: mayNeed ? (person.accommodation?.need ?? null) : null,
    words,
    ways: [vacancy.applyContact, vacancy.applyUrl, vacancy.applyAddress].filter((way) => way !== null),
    last: lastAnswerDay(waitsFrom, rules.days, rules.office).toISOString(),
    can: possibleMoves({ state: status, receiver }, 'receiver'),
    history: events.map(({ move, at, reason, words: said }) => ({
      move,
      at: at.toISOString(),
      reason,
      words: said,
    })),
  };
}
