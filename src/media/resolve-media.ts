import type { AssessmentResult } from '../../flows/facts.ts';
import { text } from '../../flows/text.ts';
import type { MakeMedia } from '../outbox/attempt-delivery.ts';
import { makeReportMedia, reportMediaKinds } from '../reports/make-report-media.ts';
import { loadInstrument } from '../assessments/instruments/load-instrument.ts';
import { resultOf } from '../people/result-of.ts';
import {
  loadAnswers,
  loadAssessment,
  type StoredAssessment,
} from '../storage/assessments/assessment-store.ts';
import { languageOf } from '../storage/people/language.ts';
import type { Tx } from '../storage/tx.ts';
import { exportPerson } from '../storage/people/export-person.ts';
import { broadcastPictureKind, createPictureFiles } from '../broadcasts/make-picture-file.ts';
import { broadcastResultsKind, makeResultsFile } from '../broadcasts/make-results-file.ts';
import { describePerson } from '../people/describe-person.ts';
import { makeTicketFile, ticketFileKind, type TicketFileDeps } from '../tickets/make-ticket-file.ts';
import { resultMediaData } from './result-media-data.ts';

/** Looks up what a message's picture or document shows, and makes it: at the time of sending, never stored. */
export function createMakeMedia(deps: TicketFileDeps): MakeMedia {
  const { prisma, renderer } = deps;
  const pictureFile = createPictureFiles(prisma);
  return async (ref, row) => {
    if (ref.kind === 'person-data') {
      const copy = await exportPerson(prisma, row.personId);
      if (copy === null) return null;
      const words = describePerson(
        copy,
        (key, vars) => renderer.render(text(key, vars), copy.person.language),
        new Date(),
      );
      return { as: 'document', fileName: ref.fileName, mimeType: 'text/plain', bytes: Buffer.from(words) };
    }
    if (ref.kind === broadcastPictureKind) return pictureFile(ref);
    if (ref.kind === broadcastResultsKind) return makeResultsFile(prisma, ref);
    if (reportMediaKinds.includes(ref.kind))
      return makeReportMedia(prisma, renderer, ref, await languageOf(prisma, row.personId));
    if (ref.kind === ticketFileKind) return makeTicketFile(deps, ref, row);
    const assessment = await loadAssessment(prisma, Number(ref.input['assessmentId']));
    if (assessment?.finishedAt == null) return null;
    const { language, name, finishedAt } = assessment;
    const result = await withLevels(prisma, assessment);
    const say = (key: string, vars?: Parameters<typeof text>[1]): string =>
      renderer.render(text(key, vars), language);
    const { makeMedia } = await import('./media-makers.ts');
    return makeMedia(
      ref,
      resultMediaData(
        result,
        { kind: ref.kind, language, name, finishedAt, version: assessment.instrumentVersion },
        say,
      ),
    );
  };
}

/** Results of before levels were kept get them from their answers. */
async function withLevels(tx: Tx, assessment: StoredAssessment): Promise<AssessmentResult> {
  const result = assessment.result as Omit<AssessmentResult, 'levels'> & Partial<AssessmentResult>;
  if (result.levels !== undefined) return { ...result, levels: result.levels };
  const instrument = await loadInstrument(assessment.instrumentVersion);
  const answers = await loadAnswers(tx, assessment.id);
  return { ...result, levels: resultOf(instrument, assessment.id, answers, 'id').levels };
}
