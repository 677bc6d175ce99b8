import { openQuestion, type OpenFlow } from './open-question.ts';

/** Questions of a questionnaire are told apart by tens: its items come in any order. */
const bucket = 10;

/**
 * How far into its flow the conversation is: the key of the open question, in a series with its range
 * (`riasec48:stem 11-20`). Null where nobody counts, see `Flow.measured`.
 */
export function questionReached(open: OpenFlow): { flow: string; question: string } | null {
  if (open.snapshot === undefined || open.flow.measured !== true) return null;
  const { text, series, progress } = openQuestion(open);
  if (series !== true || progress === undefined) return { flow: open.flow.id, question: text.key };
  const first = Math.floor((progress.now - 1) / bucket) * bucket + 1;
  return { flow: open.flow.id, question: `${text.key} ${first}-${first + bucket - 1}` };
}
