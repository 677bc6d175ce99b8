import { replies, stances, wishes } from '../intents.ts';
import { featuresOf } from '../model/features.ts';
import type { Models } from '../model/shipped-models.ts';
import { ofKind, type Utterance } from './read-examples.ts';
import { trainModel, type TrainingExample } from './train-model.ts';

/** Wishes that are labels of the other two models as well. */
const shared = ['stop', 'human', 'search'];

/** The three models from labelled utterances. */
export function trainAll(utterances: readonly Utterance[]): Models {
  const wished = ofKind(utterances, 'wish');
  const further = (contexts: readonly Utterance['context'][]) =>
    wished
      .filter(({ intent }) => shared.includes(intent))
      .map((one, index) => ({ ...one, context: contexts[index % contexts.length] ?? one.context }));
  const binding = ['consent', 'apply-confirm', 'delete-confirm'] as const;
  const details = ['name', 'regency', 'places', 'education', 'experience'] as const;
  return {
    wishes: trainModel(
      wished.map((one) => example(one, false)),
      [...wishes, 'not-stop'],
    ),
    stances: trainModel(
      [
        ...ofKind(utterances, 'binding').map((one) => example(one, true)),
        ...further(binding).map((one) => example(one, true, 0.3)),
      ],
      stances,
    ),
    replies: trainModel(
      [
        ...ofKind(utterances, 'detail').map((one) => example(one, true)),
        ...further(details).map((one) => example(one, true, 0.15)),
      ],
      replies,
    ),
  };
}

function example({ text, context, intent }: Utterance, crossed: boolean, weight = 1): TrainingExample {
  return { features: featuresOf(text, crossed ? context : undefined), label: intent, weight };
}
