import { findSigns } from '../find-signs.ts';
import { featuresOf } from '../model/features.ts';
import type { Weights } from '../model/weights-model.ts';
import { readMessage } from '../reading/read-message.ts';
import type { Labelled } from './read-labelled.ts';
import { trainWeights } from './train-weights.ts';

const targets = { scam: 1, honest: 0, unclear: 0.4 };

/** The weights learned from labelled messages. */
export function learn(messages: readonly Labelled[]): Weights {
  return trainWeights(
    messages.map(({ text, label }) => {
      const message = readMessage(text);
      return { features: featuresOf(message, findSigns(message)), target: targets[label] };
    }),
  );
}
