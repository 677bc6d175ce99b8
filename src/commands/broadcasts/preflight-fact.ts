import type { PreflightFact } from '../../../flows/work/broadcast/facts.ts';
import { approvalAbove } from '../../broadcasts/broadcast.ts';
import type { Preflight } from '../../broadcasts/preflight.ts';

/** A look ahead as the flow shows it. */
export function preflightFact(preflight: Preflight): PreflightFact {
  const { people, reached, optedOut, unreachable, outsideWindow, quietNow, fatigue, missingLanguage, cost } =
    preflight;
  return {
    ...{ people, reached, optedOut, unreachable, quietNow, fatigue },
    channels: preflight.perChannel.map(({ channel, people }) => ({ channel, people })),
    outsideWindow: outsideWindow.people,
    template: outsideWindow.template,
    missingLanguage: missingLanguage.people,
    cost: cost === null ? null : `${cost.currency} ${cost.amount.toFixed(2)}`,
    minutes: preflight.expectedMinutes,
    needsApproval: reached > approvalAbove,
  };
}
