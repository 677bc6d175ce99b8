import type { Question } from '../question.ts';
import { text, type Var } from '../text.ts';
import type { CheckContext } from './context.ts';
import { reportLines } from './report-lines.ts';

const longest = 8_000;
const mostSigns = 4;

/** What is asked in each state. */
export const questions = {
  asking: (): Question => ({
    text: text('check:ask'),
    answer: 'text',
    maxLength: longest,
    files: true,
    back: true,
  }),
  shown: (context: CheckContext): Question => ({
    text: text(`check:shown_${context.verdict}`, { found: { lines: foundLines(context) } }),
    choices: [
      ...(context.verdict === 'thin' || context.verdict === 'green' ? [] : [report]),
      { id: 'another', label: text('check:another') },
      { id: 'enough', label: text('check:enough') },
      ...(context.verdict === 'green' ? [report] : []),
    ],
    answer: 'text',
    maxLength: longest,
    files: true,
    back: true,
  }),
  lost: (): Question => ({
    text: text('check:lost', { police: reportLines.police.phone, site: reportLines.antiScam.web }),
    choices: [
      report,
      { id: 'another', label: text('check:checkOne') },
      { id: 'enough', label: text('check:enough') },
    ],
    back: true,
  }),
  telling: (): Question => ({
    text: text('check:tell'),
    answer: 'text',
    maxLength: longest,
    files: true,
    back: true,
  }),
};

const report = { id: 'report', label: text('check:report'), words: 'check:reportWords' };

/** The signs with their words, then what to do, each on a line. */
function foundLines({ verdict, signs, abroad, known }: CheckContext): Var[] {
  const lines: Var[] = signs
    .slice(0, mostSigns)
    .map(({ flag, words }) => ({ text: text(`check:sign_${flag}`, { words }) }));
  if (verdict === 'red') lines.push({ text: text('check:doRed', { police: reportLines.police.phone }) });
  if (verdict === 'yellow') lines.push({ text: text('check:doYellow') });
  if (verdict === 'green') lines.push({ text: text('check:doGreen') });
  if (verdict === 'thin') lines.push({ text: text('check:doThin') });
  if (abroad)
    lines.push({
      text: text('check:doAbroad', { phone: reportLines.migrants.phone, site: reportLines.migrants.web }),
    });
  if (known !== null && verdict !== 'red') lines.push({ text: text('check:known', known) });
  return lines;
}
