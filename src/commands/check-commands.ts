import type { CommandHandlers } from '../conversation/ports.ts';
import { checkOffer } from '../job-check/check-offer.ts';
import { findNamedVacancy } from '../storage/vacancies/find-named-vacancy.ts';
import type { Tx } from '../storage/tx.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import type { CommandTools } from './command-tools.ts';

/** Characters of a reported message that a counselor reads at once. */
const longestReported = 3_000;

/** Commands of the check of doubtful offers. */
export function checkCommands({
  renderer,
  days,
}: CommandTools): Pick<CommandHandlers<Tx>, 'checkOffer' | 'reportOffer'> {
  return {
    checkOffer: async ({ text }, { tx, now }) => [
      { type: 'OFFER_CHECKED', ...checkOffer(text), known: await findNamedVacancy(tx, text, now) },
    ],
    reportOffer: async ({ text, verdict, signs }, scope) => {
      const question = renderer.render(
        {
          key: `check:ticket_${verdict === 'lost' ? 'lost' : 'doubtful'}`,
          vars: { text: text.slice(0, longestReported), signs: signs.length === 0 ? '-' : signs.join(', ') },
        },
        'id',
      );
      const [opened] = await openTicket({ renderer, days }, scope, question);
      return [{ type: 'OFFER_REPORTED', opens: opened?.type === 'TICKET_OPENED' ? opened.opens : null }];
    },
  };
}
