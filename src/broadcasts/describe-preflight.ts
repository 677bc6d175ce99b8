import { approvalAbove } from './broadcast.ts';
import type { Preflight } from './preflight.ts';

/** A look ahead for the terminal, a line for each thing to know. */
export function describePreflight(preflight: Preflight): string {
  const { people, reached, perChannel, optedOut, unreachable, outsideWindow, quietNow, fatigue } = preflight;
  const { missingLanguage, cost, expectedMinutes } = preflight;
  const lines = [
    `in the audience ${people}, will get it ${reached}, about ${expectedMinutes} min`,
    ...perChannel.map(({ channel, people: n, minutes }) => `${channel}: ${n} people, about ${minutes} min`),
    `opted out ${optedOut}, unreachable ${unreachable}, had enough this week ${fatigue}, quiet hours now ${quietNow}`,
    `outside the 24 hours of WhatsApp ${outsideWindow.people}${outsideWindow.people === 0 ? '' : outsideWindow.template ? ' (template is used)' : ' (no template: they get nothing)'}`,
    `without a text in their language ${missingLanguage.people}${missingLanguage.people === 0 ? '' : ' (they get the Indonesian one)'}`,
    `cost ${cost === null ? 'no prices are set up' : `at most ${cost.currency} ${cost.amount.toFixed(2)}`}`,
    ...(reached > approvalAbove ? [`more than ${approvalAbove} people: a supervisor has to approve it`] : []),
  ];
  return lines.join('\n');
}
