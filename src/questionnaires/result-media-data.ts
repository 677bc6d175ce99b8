import { certaintyText, ofCode, placeLines } from '../../flows/assessment/result-text.ts';
import type { AssessmentResult } from '../../flows/facts.ts';
import { text, type Text } from '../../flows/text.ts';
import type { InterestPictureData } from '../media/interest-picture-data.ts';
import type { ResultPdfData } from '../media/result-pdf-data.ts';
import { wibDate } from '../time/wib-date.ts';
import { listWork } from './list-work.ts';

export interface ResultOwner {
  language: string;
  name: string | null;
  finishedAt: Date;
  /** Of the instrument. */
  version: string;
}

/** Puts a text into the person's language. */
type Say = (text: Text) => string;

/** What the picture of a result shows, in the person's words. */
export function resultPictureData(result: AssessmentResult, language: string, say: Say): InterestPictureData {
  const of = (key: string) => text(`${result.instrument}:${key}`);
  const coded = result.shape === 'code';
  return {
    language,
    headline: say(of('picture.headline')),
    scales: Object.entries(coded ? result.levels : result.ranks).map(([scale, share]) => ({
      letter: coded ? scale : '',
      name: say(of(`scales.${scale}.name`)),
      value: share / 100,
      ...bandOf(result, scale, say),
    })),
    code: result.code,
    texts: {
      ...(result.code !== '' && { code: say(text(of('picture.code').key, { code: result.code })) }),
      more: say(of('picture.more')),
      ...(result.bands !== undefined && { band: say(text('assessment:bandRead')) }),
      outOf: say(of('picture.outOf')),
      note: say(of('picture.note')),
    },
  };
}

function bandOf({ bands }: AssessmentResult, scale: string, say: Say) {
  const [low, high] = bands?.[scale] ?? [];
  if (low === undefined || high === undefined) return {};
  return {
    band: { from: low / 100, to: high / 100, words: say(text('assessment:bandWords', { low, high })) },
  };
}

/** What the page of a result says, in the person's words. */
export function resultPageData(result: AssessmentResult, owner: ResultOwner, say: Say): ResultPdfData {
  const of = (key: string) => say(text(`${result.instrument}:document.${key}`));
  const date = wibDate(owner.finishedAt);
  return {
    title: of('title'),
    subtitle: say(
      text('assessment:pdfSubtitle', { name: owner.name ?? '', date: { date }, version: owner.version }),
    ),
    date,
    language: owner.language,
    picture: resultPictureData(result, owner.language, say),
    sections: sections(result, say),
    footer: [of('footer')],
  };
}

function sections(result: AssessmentResult, say: Say): ResultPdfData['sections'] {
  const section = (heading: string, paragraphs: string[]) => ({
    heading: say(text(`assessment:${heading}`)),
    paragraphs,
  });
  const numbers = say(text(`${result.instrument}:document.numbers`));
  if (result.shape === 'profile')
    return [section('pdfStrengths', placeLines(result).map(say)), section('pdfCertainty', [numbers])];
  const each = (part: string) => ofCode(result, part).map((one) => say(one.text));
  const sure = text('assessment:pdfCertaintyText', {
    certainty: { text: certaintyText(result) },
    asked: result.asked,
  });
  return [
    section('pdfStrengths', each('strength')),
    section('pdfWork', listWork([...each('work'), result.occupations.join(', ')])),
    section('pdfCertainty', [say(sure), numbers]),
  ];
}
