import type { FlowEvent } from '../../flows/event.ts';
import { text } from '../../flows/text.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { checkJob } from '../job-check/check-job.ts';
import type { Flag } from '../job-check/flags.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { ofFirm } from '../roles/covers-scope.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import type { StoredFirm } from '../storage/firms/firm.ts';
import type { Tx } from '../storage/tx.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { callOffice } from './call-office.ts';

/** What nobody who recruits may ask of applicants. */
const barred: readonly Flag[] = [
  ...(['fee', 'personal-account', 'otp', 'apk', 'document-pledge'] as const),
  ...(['money-mule', 'task-scam', 'insider', 'mlm'] as const),
];
/** Taken from wages by law, not asked for before them. */
const byLaw = /\b(?:bpjs|pph|pajak)\b/iu;

/**
 * Looks at words of a recruiter before an applicant gets them. Where they ask for money, codes or papers in pawn nothing goes
 * out: the recruiter reads which words, and the office of the firm's regency is told. Null: nothing is wrong with them.
 */
export async function stopWords(
  tools: { renderer: Renderer; days: OfficeDays },
  { tx, person, now }: CommandScope<Tx>,
  firm: StoredFirm,
  words: string,
): Promise<FlowEvent | null> {
  const signs = checkJob(words).signs.filter(
    ({ flag, text: found }) => barred.includes(flag) && !byLaw.test(found),
  );
  const [first] = signs;
  if (first === undefined) return null;
  const flags = signs.map(({ flag }) => flag);
  const line = { actorId: person.id, action: 'candidate.stopped', subject: ofFirm(firm.id), allowed: false };
  await writeAudit(tx, { ...line, details: { signs: flags.join(',') } }, now);
  const told = text('candidates:reported', { name: firm.name, place: { region: firm.regency }, words });
  await callOffice(tx, tools, { regency: firm.regency, words: told, not: person.id }, now);
  return { type: 'CANDIDATES_STOPPED', signs: flags, found: first.text };
}
