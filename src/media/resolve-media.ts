import type { AssessmentResult } from '../../flows/facts.ts';
import { text } from '../../flows/text.ts';
import type { MakeMedia } from '../outbox/attempt-delivery.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { makeReportMedia, reportMediaKinds } from '../reports/make-report-media.ts';
import { loadAssessment } from '../storage/assessments/assessment-store.ts';
import { languageOf } from '../storage/people/language.ts';
import type { Tx } from '../storage/tx.ts';
import { exportPerson } from '../storage/people/export-person.ts';
import { broadcastResultsKind, makeResultsFile } from '../broadcasts/make-results-file.ts';
import { resultMediaData } from './result-media-data.ts';

/** Looks up what a message's picture or document shows, and makes it: at the time of sending, never stored. */
export function createMakeMedia(prisma: Tx, renderer: Renderer): MakeMedia {
  return async (ref, row) => {
    if (ref.kind === 'person-data') {
      const copy = await exportPerson(prisma, row.personId);
      const bytes = Buffer.from(
        JSON.stringify(copy, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value), 2),
      );
      return { as: 'document', fileName: ref.fileName, mimeType: 'text/plain', bytes };
    }
    if (ref.kind === broadcastResultsKind) return makeResultsFile(prisma, ref);
    if (reportMediaKinds.includes(ref.kind))
      return makeReportMedia(prisma, renderer, ref, await languageOf(prisma, row.personId));
    const assessment = await loadAssessment(prisma, Number(ref.input['assessmentId']));
    if (assessment?.finishedAt == null) return null;
    const { language, name, finishedAt } = assessment;
    const result = assessment.result as AssessmentResult;
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
