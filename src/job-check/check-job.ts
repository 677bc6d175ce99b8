import { softFlags, type Flag } from './flags.ts';
import { findSigns, type FoundSign } from './find-signs.ts';
import type { JobCheck, Verdict } from './job-check.ts';
import { featuresOf } from './model/features.ts';
import { shippedWeights } from './model/shipped-weights.ts';
import { likelihoodOf, type Weights } from './model/weights-model.ts';
import { readMessage } from './reading/read-message.ts';

/** From which likelihood of a scam a grave sign makes it red, high pay alone does, any message is asked about, and one that names no employer. */
const shares = { red: 0.4, redByPay: 0.65, yellow: 0.16, unsaid: 0.1 };

/**
 * Whether a message about work shows signs of a fraud. Pure; no link is opened. Soft signs alone never make it red, and
 * green means that no sign was found, not that the offer is safe.
 */
export function checkJob(text: string, weights: Weights = shippedWeights()): JobCheck {
  const message = readMessage(text);
  const found = findSigns(message);
  const likelihood = likelihoodOf(weights, featuresOf(message, found));
  return {
    verdict: verdictOf(found, likelihood),
    signs: found.map(({ flag, span, text: words }) => ({ flag, span, text: words })),
  };
}

function verdictOf(found: readonly FoundSign[], likelihood: number): Verdict {
  const has = (flag: Flag) => found.some((sign) => sign.flag === flag);
  const grave = found.filter(({ flag }) => !softFlags.includes(flag));
  const sure = grave.filter(({ flag, doubtful }) => !doubtful && flag !== 'too-good');
  if (sure.length > 0 && likelihood >= shares.red) return 'red';
  if (has('too-good') && likelihood >= shares.redByPay) return 'red';
  const unsaid = has('no-employer') && (has('chat-only') || has('short-link') || likelihood >= shares.unsaid);
  return grave.length > 0 || unsaid || likelihood >= shares.yellow ? 'yellow' : 'green';
}
