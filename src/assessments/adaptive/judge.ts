import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Scores } from '../model/key-answers.ts';
import { judgeByCode } from './judge-by-code.ts';
import { judgeByInformation } from './judge-by-information.ts';
import type { Judgement } from './judgement.ts';
import type { AdaptiveOptions } from './rule-settings.ts';

/** What the rule of the settings thinks after these answers. */
export function judge(
  instrument: Instrument,
  scores: Scores,
  settings: Required<AdaptiveOptions>,
): Judgement {
  switch (settings.rule) {
    case 'decision':
      return judgeByCode(instrument, scores, settings);
    case 'se':
      return judgeByInformation(instrument, scores, settings);
    case 'full':
      return { gains: null, gainsAfter: () => null, enough: null };
    default:
      return settings.rule satisfies never;
  }
}
