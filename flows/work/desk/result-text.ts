import { text, type Text } from '../../text.ts';
import type { AskerResult } from './facts.ts';

/** What a counselor reads of a person's interests, in words, with three questions to go on with. */
export function resultText(asker: AskerResult | null, name: string): Text {
  if (asker === null) return text('counselor:resultMissing');
  const { at, instrument, says, kinds, certainty, close, asked, questions } = asker;
  const told =
    says === 'clear'
      ? text(close ? 'counselor:resultClose' : 'counselor:resultClear', {
          kinds: { lines: kinds.map((kind) => ({ text: text(`${instrument}:scales.${kind}.task`) })) },
          certainty: { text: text(`assessment:certainty_${certainty}`) },
        })
      : text(says === 'flat' ? 'counselor:resultFlat' : 'counselor:resultCareless');
  return text('counselor:resultPage', {
    name,
    at: { date: at },
    asked,
    told: { text: told },
    questions: {
      lines: questions.map((question, place) => ({
        text: text('counselor:resultQuestion', { number: place + 1, question: { text: question as Text } }),
      })),
    },
  });
}
