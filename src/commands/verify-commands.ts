import type { CommandHandlers } from '../conversation/ports.ts';
import { decideAboutFirm, joinTwins } from '../firms/decide-about-firm.ts';
import { factOfFirm, lineOfFirm } from '../firms/firm-facts.ts';
import { allowedActs } from '../roles/allowed-acts.ts';
import { firmAnswers } from '../storage/firms/firm-answers.ts';
import { listFirmMembers } from '../storage/firms/firm-members.ts';
import { isOwnFirm } from '../storage/firms/is-own-firm.ts';
import { findTwins, listWaitingFirms, loadFirm, searchFirms } from '../storage/firms/firm-store.ts';
import { loadGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';
import type { CommandTools } from './command-tools.ts';

type Handled = 'loadFirmQueue' | 'loadFirmCase' | 'decideFirm' | 'mergeFirms';

const pageSize = 5;
const mostFound = 8;
const dayMs = 86_400_000;

/** Commands of the office about firms. */
export function verifyCommands({ renderer }: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadFirmQueue: async ({ words, offset }, { tx, reach }) => {
      const places = regenciesOf(reach ?? []);
      if (words.trim() !== '') {
        const found = await searchFirms(tx, places, words, mostFound);
        return [{ type: 'FIRM_QUEUE_LOADED', total: found.length, items: found.map(lineOfFirm) }];
      }
      const { total, items } = await listWaitingFirms(tx, places, { skip: offset, take: pageSize });
      return [{ type: 'FIRM_QUEUE_LOADED', total, items: items.map(lineOfFirm) }];
    },
    loadFirmCase: async ({ firmId }, { tx, person, now }) => {
      const firm = await loadFirm(tx, firmId);
      if (firm === null || firm.state === 'merged') return [{ type: 'FIRM_REFUSED', why: 'gone' }];
      const twins = await findTwins(tx, { ...firm, not: firmId });
      const members = await listFirmMembers(tx, firmId);
      const acts = allowedActs(await loadGrants(tx, person.id));
      const days = Math.floor((now.getTime() - firm.waitingSince.getTime()) / dayMs);
      return [
        {
          type: 'FIRM_CASE_LOADED',
          case: {
            ...{ firm: factOfFirm(firm), twins: twins.map(lineOfFirm), days },
            members: members.map(({ personId, name }) => name ?? `#${personId}`),
            own: await isOwnFirm(tx, firmId, person.id),
            mayMerge: acts.includes('firm.merge'),
            answers: await firmAnswers(tx, firmId, now),
          },
        },
      ];
    },
    decideFirm: (command, scope) => decideAboutFirm(renderer, scope, command),
    mergeFirms: (command, scope) => joinTwins(renderer, scope, command),
  };
}

/** Regencies of these scopes; null: one of them is the whole province. */
function regenciesOf(reach: readonly (string | null)[]): string[] | null {
  return reach.includes(null) ? null : reach.filter((scope) => scope !== null);
}
