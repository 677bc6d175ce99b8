import { beginOf } from '../../broadcasts/begin-of.ts';
import { wibMoment } from '../../time/wib-moment.ts';
import { listBroadcasts } from '../../storage/broadcasts/broadcast-store.ts';
import type { Database } from '../../storage/database.ts';

/** The broadcasts, what is open before what is over, a line each. */
export async function list({ prisma }: Database, limit: number): Promise<void> {
  const broadcasts = await listBroadcasts(prisma, null, limit);
  const lines = broadcasts.map((one) => {
    const moment = one.startedAt ?? one.scheduledAt;
    const when = moment === null ? '' : `  ${wibMoment(moment)}`;
    return `${one.id}  ${one.state}${when}  ${one.audience}  "${beginOf(one)}"`;
  });
  process.stdout.write(lines.length === 0 ? 'There is no broadcast yet.\n' : `${lines.join('\n')}\n`);
}
