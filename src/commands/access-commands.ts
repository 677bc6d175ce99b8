import type { FlowEvent } from '../../flows/event.ts';
import type { CommandHandlers } from '../conversation/ports.ts';
import { quotaNeed } from '../firms/quota-need.ts';
import { readAccess } from '../firms/read-access.ts';
import { loadFirmAccess, saveFirmAccess } from '../storage/firms/firm-access.ts';
import { loadFirm } from '../storage/firms/firm-store.ts';
import type { Tx } from '../storage/tx.ts';
import { wibDate } from '../time/wib-date.ts';

/** Commands about what a firm offers to people who need it. */
export const accessCommands: Pick<CommandHandlers<Tx>, 'loadAccess' | 'keepAccess'> = {
  loadAccess: ({ firmId }, { tx }) => loaded(tx, firmId),

  keepAccess: async ({ firmId, field, text }, { tx, now }) => {
    const access = readAccess(await loadFirmAccess(tx, firmId), field, text, wibDate(now));
    if (access === null) return [{ type: 'ACCESS_UNCLEAR' }];
    await saveFirmAccess(tx, firmId, access);
    return loaded(tx, firmId);
  },
};

async function loaded(tx: Tx, firmId: number): Promise<FlowEvent[]> {
  const firm = await loadFirm(tx, firmId);
  if (firm === null || firm.state === 'merged') return [{ type: 'FIRM_REFUSED', why: 'gone' }];
  const access = await loadFirmAccess(tx, firmId);
  return [{ type: 'ACCESS_LOADED', access, need: quotaNeed(firm.kind, access) }];
}
