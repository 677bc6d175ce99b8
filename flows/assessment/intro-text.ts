import { text, type Text } from '../text.ts';
import type { AssessmentContext } from './context.ts';

/** What a questionnaire is about and how long it takes, before the consent to it. */
export function introText({
  instrument,
  rule,
  length: { full, from, to },
}: Pick<AssessmentContext, 'instrument' | 'rule' | 'length'>): Text {
  const length =
    rule === 'full'
      ? text('assessment:length_full', { questions: full, minutes: minutes(full) })
      : text('assessment:length_short', { from, to, minutes: minutes(to) });
  return text(`${instrument}:intro`, { length: { text: length } });
}

/** Five questions a minute. */
function minutes(questions: number): number {
  return Math.max(1, Math.round(questions / 5));
}
