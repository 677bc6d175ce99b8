import type { AssessmentResult } from '../../flows/facts.ts';
import type { Vars } from '../../flows/text.ts';
import { wibDate } from '../time/wib-date.ts';
import type { InterestPictureData } from './interest-picture-data.ts';
import { listWork } from './list-work.ts';
import type { ResultPdfData } from './result-pdf-data.ts';

export interface ResultOwner {
  /** `result-picture` or `result-document`. */
  kind: string;
  language: string;
  name: string | null;
  finishedAt: Date;
  /** Of the instrument. */
  version: string;
}

/** Puts a key into the person's language. */
type Say = (key: string, vars?: Vars) => string;

/** What the makers of the result's picture and document need, in the person's words. */
export function resultMediaData(
  result: AssessmentResult,
  owner: ResultOwner,
  say: Say,
): InterestPictureData | ResultPdfData {
  const picture = pictureData(result, owner.language, say);
  if (owner.kind === 'result-picture') return picture;
  const date = wibDate(owner.finishedAt);
  return {
    title: say(result.instrument === 'ipip50' ? 'ipip50:picture.headline' : 'assessment:pdfTitle'),
    subtitle: say('assessment:pdfSubtitle', {
      name: owner.name ?? '',
      date: { date },
      version: owner.version,
    }),
    date,
    picture,
    sections: sections(result, say),
    footer: [say(result.instrument === 'ipip50' ? 'assessment:pdfFooterStyle' : 'assessment:pdfFooter')],
  };
}

function pictureData(result: AssessmentResult, language: string, say: Say): InterestPictureData {
  const ns = result.instrument;
  const coded = result.code !== '';
  const shown = coded ? result.levels : result.ranks;
  return {
    language,
    headline: say(`${ns}:picture.headline`),
    scales: Object.entries(shown).map(([letter, share]) => ({
      letter: coded ? letter : '',
      name: say(`${ns}:scales.${letter}.name`),
      value: share / 100,
    })),
    code: result.flat ? '' : result.code,
    texts: {
      ...(coded && !result.flat && { code: say(`${ns}:picture.code`, { code: result.code }) }),
      more: say(`${ns}:picture.more`),
      outOf: say(`${ns}:picture.outOf`),
      note: say(`${ns}:picture.note`),
    },
  };
}

function sections(result: AssessmentResult, say: Say): ResultPdfData['sections'] {
  if (result.instrument === 'ipip50') {
    const paragraphs = Object.entries(result.ranks).map(([letter, rank]) => {
      const name = say(`ipip50:scales.${letter}.name`);
      if (rank > 33 && rank < 67) return say('assessment:styleMiddle', { name });
      return say('assessment:styleLine', {
        name,
        says: say(`ipip50:scales.${letter}.${rank >= 67 ? 'high' : 'low'}`),
      });
    });
    return [
      { heading: say('assessment:pdfStrengths'), paragraphs },
      { heading: say('assessment:pdfCertainty'), paragraphs: [say('assessment:pdfNorm')] },
    ];
  }
  const letters = [...result.code];
  const certainty = say(`assessment:certainty_${result.certainty}`);
  return [
    {
      heading: say('assessment:pdfStrengths'),
      paragraphs: letters.map((letter) => say(`riasec48:scales.${letter}.strength`)),
    },
    {
      heading: say('assessment:pdfWork'),
      paragraphs: listWork([
        ...letters.map((letter) => say(`riasec48:scales.${letter}.work`)),
        result.occupations.join(', '),
      ]),
    },
    {
      heading: say('assessment:pdfCertainty'),
      paragraphs: [
        say('assessment:pdfCertaintyText', { certainty, asked: result.asked }),
        say('assessment:pdfLevels'),
      ],
    },
  ];
}
