import type { MediaFile, MediaRef } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { loadAssessment } from '../storage/assessments/assessment-store.ts';
import type { Tx } from '../storage/tx.ts';
import { loadCard } from './load-card.ts';
import { readResult } from './read-result.ts';
import { resultPageData, resultPictureData } from './result-media-data.ts';

/** Kinds of {@link makeResultMedia}. */
export const resultMediaKinds = ['result-picture', 'result-document', 'result-card', 'result-card-document'];

/** The picture or the page of a finished questionnaire, drawn when it is sent. Null where it is gone. */
export async function makeResultMedia(tx: Tx, renderer: Renderer, ref: MediaRef): Promise<MediaFile | null> {
  const { makeMedia } = await import('../media/media-makers.ts');
  if (ref.kind.startsWith('result-card')) {
    const card = await loadCard(tx, renderer, Number(ref.input['assessmentId']));
    return card === null ? null : makeMedia(ref, card);
  }
  const assessment = await loadAssessment(tx, Number(ref.input['assessmentId']));
  if (assessment?.finishedAt == null) return null;
  const { language, name, finishedAt, instrumentVersion: version } = assessment;
  const result = await readResult(tx, assessment);
  const say = (text: Parameters<Renderer['render']>[0]) => renderer.render(text, language);
  return makeMedia(
    ref,
    ref.kind === 'result-picture'
      ? resultPictureData(result, language, say)
      : resultPageData(result, { language, name, finishedAt, version }, say),
  );
}
