import { describe, expect, it } from 'vitest';
import type { Text } from '../../flows/text.ts';
import type { AssessmentResult } from '../../flows/facts.ts';
import { interestPictureText } from '../../src/media/interest-picture-text.ts';
import { resultPageData, resultPictureData } from '../../src/questionnaires/result-media-data.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { result } from '../support/flow-facts.ts';

const renderer = createRenderer();
const say = (text: Text) => renderer.render(text, 'id');
const owner = { language: 'id', name: 'Siti', finishedAt: new Date('2026-11-24T03:00:00Z'), version: 'x@1' };
const picture = (of: AssessmentResult) => resultPictureData(of, 'id', say);
const document = (of: AssessmentResult) => resultPageData(of, owner, say);
const style: AssessmentResult = {
  ...result,
  instrument: 'ipip50',
  shape: 'profile',
  code: '',
  ranks: { E: 93, N: 7 },
  levels: { E: 85, N: 19 },
  places: { E: 'high', N: 'low' },
};

describe('what picture and document show of a result', () => {
  it('is dated by the day in Western Indonesia, also before 07.00', () => {
    const early = { ...owner, finishedAt: new Date('2026-11-24T23:04:00Z') };
    const shown = resultPageData(result, early, say);
    expect(shown.date).toBe('2026-11-25');
    expect(shown.subtitle).toContain('25 November 2026');
  });

  it('is how much somebody likes something, in the order of the code, whatever the norm group says', () => {
    const shown = picture({ ...result, ranks: { R: 99, I: 98, A: 3, S: 2, E: 1, C: 97 } });
    const bars = interestPictureText(shown).match(/^[RIASEC] .*$/gmu);
    expect(bars?.slice(0, 4)).toEqual([
      'S Sosial, 81 dari 100',
      'A Kreatif, 66 dari 100',
      'E Penggerak, 59 dari 100',
      'I Peneliti, 41 dari 100',
    ]);
  });

  it('is a place in the norm group for the style of work, and says so', () => {
    expect(picture(style).scales.map(({ value }) => value)).toEqual([0.93, 0.07]);
    expect(JSON.stringify(document(style).sections)).toContain(say({ key: 'ipip50:document.numbers' }));
  });

  it('explains the numbers as what they are', () => {
    const words = JSON.stringify(document(result).sections);
    expect(words).toContain(say({ key: 'riasec48:document.numbers' }));
    expect(words).not.toContain(say({ key: 'ipip50:document.numbers' }));
  });
});
