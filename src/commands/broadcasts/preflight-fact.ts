import { languages } from '../../../flows/languages.ts';
import type { PreflightFact } from '../../../flows/work/broadcast/facts.ts';
import { approvalAbove } from '../../broadcasts/broadcast.ts';
import type { Preflight } from '../../broadcasts/preflight.ts';
import { usualLimits } from '../../reach/usual-limits.ts';
import { afterQuietHours } from '../../time/quiet-hours.ts';

/** Where so many are told there may be more than a second person has to agree to. */
const nearlyMany = 0.9 * approvalAbove;

/**
 * A look ahead as the flow shows it. Whether some sleep now, and read another language, follows from the clock and the texts,
 * not from the people.
 * @param told blurred
 * @param written languages that have a text
 */
export function preflightFact(told: Preflight, written: readonly string[], now: Date): PreflightFact {
  const { people, reached, optedOut, unreachable, outsideWindow, fatigue, cost } = told;
  const { quietFrom, quietUntil } = usualLimits;
  return {
    ...{ people, reached, optedOut, unreachable, fatigue },
    channels: told.perChannel
      .filter((one) => one.people > 0)
      .map(({ channel, people }) => ({ channel, people })),
    outsideWindow: outsideWindow.people,
    template: outsideWindow.template,
    quietNow: afterQuietHours(now, quietFrom, quietUntil) > now ? reached : 0,
    missingLanguage: languages.every((one) => written.includes(one)) ? 0 : reached,
    cost: cost === null ? null : `${cost.currency} ${cost.amount.toFixed(2)}`,
    minutes: told.expectedMinutes,
    needsApproval: reached > nearlyMany,
  };
}
