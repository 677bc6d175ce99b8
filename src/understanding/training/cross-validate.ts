import { recognise } from '../recognise.ts';
import type { Outcome } from './measure.ts';
import { readOwn, type Utterance } from './read-examples.ts';
import { trainAll } from './train-all.ts';

/**
 * Every utterance heard by models that have not seen it: each of the folds in turn is left out, the others and our own
 * lists are learned from.
 */
export function crossValidate(utterances: readonly Utterance[], folds: number, today: string): Outcome[] {
  const own = readOwn();
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const models = trainAll([...own, ...utterances.filter((_, index) => index % folds !== fold)]);
    return utterances
      .filter((_, index) => index % folds === fold)
      .map((utterance) => ({
        utterance,
        heard: recognise(utterance.text, { situation: utterance.context, today }, models),
      }));
  });
}
