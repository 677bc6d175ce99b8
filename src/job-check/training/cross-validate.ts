import { checkJob } from '../check-job.ts';
import { learn } from './learn.ts';
import type { Outcome } from './measure.ts';
import { readLearned, type Labelled } from './read-labelled.ts';

/** Every message checked with weights that were learned without it: each fold in turn is left out. */
export function crossValidate(messages: readonly Labelled[], folds: number): Outcome[] {
  const texts = new Set(messages.map(({ text }) => text));
  const further = readLearned().filter(({ text }) => !texts.has(text));
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const weights = learn([...further, ...messages.filter((_, index) => index % folds !== fold)]);
    return messages
      .filter((_, index) => index % folds === fold)
      .map((message) => ({ message, found: checkJob(message.text, weights) }));
  });
}
