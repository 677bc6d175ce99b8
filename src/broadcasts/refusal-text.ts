import { text, type Text } from '../../flows/text.ts';
import { AudienceError } from './audience/audience-error.ts';
import { BroadcastError } from './broadcast-error.ts';

/** What is wrong with a broadcast in words for its author; null: the fault is ours. */
export function refusalText(error: unknown): Text | null {
  if (error instanceof BroadcastError) return text(`broadcast:refused_${error.fault}`, error.vars);
  if (!(error instanceof AudienceError)) return null;
  const { fault, position, found, example } = error;
  const reason = { text: text(`audience:fault_${fault}`) };
  return text('audience:wrong', { position, found, example, reason });
}
