import { z } from 'zod';
import type { FlowInput } from '../flow.ts';

export const answerContext = z.object({
  broadcastId: z.number(),
  answerId: z.number(),
  /** The beginning of what went to the office. */
  words: z.string(),
  buttons: z.array(z.string()),
  /** The button that was pressed, from 0. */
  pressed: z.number(),
});
export type AnswerContext = z.infer<typeof answerContext>;

const started = answerContext.omit({ pressed: true });

/** Begun with an answer that the office has. */
export function answerContextOf(input: FlowInput | undefined): AnswerContext {
  const kept = started.safeParse(input);
  return { broadcastId: 0, answerId: 0, words: '', buttons: [], ...kept.data, pressed: 0 };
}
