import { z } from 'zod';
import type { MediaFile, MediaRef } from '../channels/channel.ts';
import { KancaError } from '../errors.ts';
import { interestPictureData } from './interest-picture-data.ts';
import { makeCardPdf } from './make-card-pdf.ts';
import { makeCardPicture } from './make-card-picture.ts';
import { makeInterestPicture } from './make-interest-picture.ts';
import { makeLineOrBarChart } from './make-line-or-bar-chart.ts';
import { makeResultPdf } from './make-result-pdf.ts';
import { resultCardData } from './result-card-data.ts';
import { resultPdfData } from './result-pdf-data.ts';
import { makeQrPicture, makeVacancyPoster } from './make-vacancy-poster.ts';
import { trendChartData } from './trend-chart-data.ts';
import { qrPictureData, vacancyPosterData } from './vacancy-poster-data.ts';

/**
 * Makes the picture or document a message refers to. A maker is a pure function of plain data: the same data give the
 * same bytes.
 * @param ref `kind` is one of {@link mediaKinds}
 * @param data what the maker needs, looked up and put into words by the caller from `ref.input`
 * @throws KancaError `MEDIA_KIND_UNKNOWN`, `MEDIA_DATA_INVALID`, or what the maker throws
 */
export async function makeMedia(ref: MediaRef, data: unknown): Promise<MediaFile> {
  const make = makers.get(ref.kind);
  if (make === undefined) {
    throw new KancaError(`Nothing can make "${ref.kind}".`, {
      code: 'MEDIA_KIND_UNKNOWN',
      remedy: `Use one of: ${mediaKinds().join(', ')}.`,
    });
  }
  return make(data, ref.fileName);
}

/** The kinds a message may refer to. */
export function mediaKinds(): string[] {
  return [...makers.keys()];
}

const makers = new Map<string, (data: unknown, fileName: string) => MediaFile | Promise<MediaFile>>([
  ['result-picture', checked(interestPictureData, makeInterestPicture)],
  ['result-document', checked(resultPdfData, makeResultPdf)],
  ['result-card', checked(resultCardData, makeCardPicture)],
  ['result-card-document', checked(resultCardData, makeCardPdf)],
  ['trend-chart', checked(trendChartData, makeLineOrBarChart)],
  ['vacancy-poster', checked(vacancyPosterData, makeVacancyPoster)],
  ['vacancy-qr', checked(qrPictureData, makeQrPicture)],
]);

function checked<Schema extends z.ZodType, Result>(
  schema: Schema,
  make: (data: z.infer<Schema>, fileName: string) => Result,
): (data: unknown, fileName: string) => Result {
  return (data, fileName) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return make(parsed.data, fileName);
    throw new KancaError(
      `The data for ${fileName} are not what its maker needs: ${z.prettifyError(parsed.error)}`,
      {
        code: 'MEDIA_DATA_INVALID',
        remedy: 'Pass the fields named in the message; the schema stands beside the maker.',
        cause: parsed.error,
      },
    );
  };
}
