import { interests } from '../../flows/assessment/questionnaires.ts';
import type { AskerResult } from '../../flows/work/desk/facts.ts';
import { loadInstrument } from '../assessments/instruments/load-instrument.ts';
import { latestAssessment, loadAnswers } from '../storage/assessments/assessment-store.ts';
import { loadConsents } from '../storage/people/consent.ts';
import { languageOf } from '../storage/people/language.ts';
import { loadProfile } from '../storage/people/profile.ts';
import { findTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';
import { wibDate } from '../time/wib-date.ts';
import { askerQuestions } from './asker-questions.ts';
import { nextSteps } from './next-steps.ts';
import { readResult } from './read-result.ts';

/**
 * What a counselor reads of the interests of the person whose ticket is in their hands: the kinds of work in words and three
 * questions to go on with. Only while the person agrees to the questionnaire, whose text says that a counselor who is asked
 * for help sees the result. `gone`: the ticket is not in these hands; `missing`: no consent, or no result.
 */
export async function loadAskerResult(
  tx: Tx,
  ticketId: number,
  readerId: number,
): Promise<AskerResult | 'gone' | 'missing'> {
  const ticket = await findTicket(tx, ticketId);
  if (ticket?.state !== 'taken' || ticket.assignedTo !== readerId) return 'gone';
  const consents = await loadConsents(tx, ticket.personId);
  if (!consents.includes('questionnaire')) return 'missing';
  const kept = await latestAssessment(tx, ticket.personId, interests, 'finished');
  if (kept?.finishedAt == null) return 'missing';
  const instrument = await loadInstrument(kept.instrumentVersion);
  const result = await readResult(tx, kept);
  const profile = consents.includes('matching') ? await loadProfile(tx, ticket.personId) : null;
  const reach = { education: profile?.education ?? null, language: await languageOf(tx, ticket.personId) };
  const work = nextSteps(result, reach, []).occupations.map(({ name }) => name);
  const named = !result.careless && !result.flat ? result.code : '';
  return {
    at: wibDate(kept.finishedAt),
    instrument: instrument.id,
    says: result.careless ? 'careless' : named === '' ? 'flat' : 'clear',
    kinds: instrument.scales.map(({ id }) => id).filter((id) => named.includes(id)),
    certainty: result.certainty,
    close: result.settled === false && (result.left ?? 0) > 0,
    asked: result.asked,
    questions: askerQuestions(instrument, result, await loadAnswers(tx, kept.id), work),
  };
}
