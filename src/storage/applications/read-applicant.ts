import type { ApplicantDetail } from '../../../flows/work/applicants/facts.ts';
import type { Candidate } from '../../../flows/work/candidates/facts.ts';
import { openStates } from '../../applications/application-words.ts';
import { fitReasons } from '../../applications/fit-reasons.ts';
import { lastAnswerDay } from '../../applications/next-clock.ts';
import { possibleMoves } from '../../applications/step-application.ts';
import { loadConsents } from '../people/consent.ts';
import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';
import { deskHas } from './desk-has.ts';

/** What the recruiters of a firm say in other ways than of one application, or nobody does. */
const notOfOne = ['VACANCY_ENDED', 'SEEN'];

/** One application as the desk may see it: what the applicant has chosen to show. Null: it has ended, or is no desk's. */
export async function readApplicant(
  tx: Tx,
  id: number,
  readerId: number,
  rules: ApplicationRules,
): Promise<ApplicantDetail | null> {
  const found = await find(tx, { id, personId: { not: readerId }, ...deskHas });
  return found === null ? null : describe(tx, found, rules);
}

/** The same as the recruiters of a firm may see it. Null: it has ended, or is not theirs (any more). */
export async function readCandidate(
  tx: Tx,
  { id, firmId, readerId }: { id: number; firmId: number; readerId: number },
  rules: ApplicationRules,
): Promise<Candidate | null> {
  const found = await find(tx, { id, personId: { not: readerId }, receiver: 'firm', vacancy: { firmId } });
  if (found === null) return null;
  const shown = await describe(tx, found, rules);
  return {
    ...shown,
    ways: [],
    can: shown.can.filter((move) => !notOfOne.includes(move)),
    kept: found.kept,
    fit: fitReasons(found.person, found.vacancy),
  };
}

function find(tx: Tx, where: object) {
  return tx.application.findFirst({
    where: { status: { in: [...openStates] }, ...where },
    include: {
      person: { include: { accommodation: true } },
      vacancy: true,
      events: { orderBy: { id: 'asc' } },
    },
  });
}

async function describe(
  tx: Tx,
  found: NonNullable<Awaited<ReturnType<typeof find>>>,
  rules: ApplicationRules,
): Promise<ApplicantDetail> {
  const { person, vacancy, events, status, receiver, shares, shareResult, words, waitsFrom } = found;
  const mayNeed = shares.includes('need') && (await loadConsents(tx, person.id)).includes('disability');
  return {
    id: found.id,
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
