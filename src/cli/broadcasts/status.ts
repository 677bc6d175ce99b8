import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { auditCommand } from '../audit-command.ts';
import { isStdout, openOutput } from '../open-output.ts';
import { choiceLabel } from '../../broadcasts/choice-label.ts';
import { resultsCsv } from '../../broadcasts/results-csv.ts';
import { countBroadcast, countReplies } from '../../storage/broadcasts/broadcast-counts.ts';
import { loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import type { Database } from '../../storage/database.ts';

/** How far a broadcast is; with a file the result of each person too. */
export async function status(
  { prisma }: Database,
  id: number,
  { csv, force = false }: { csv?: string; force?: boolean } = {},
): Promise<void> {
  const output = csv === undefined ? undefined : openOutput(csv, force);
  const broadcast = await loadBroadcast(prisma, id);
  if (broadcast === null) throw new BroadcastError('gone', `There is no broadcast ${id}.`);
  const counts = await countBroadcast(prisma, id);
  const { total, sent, failed, unreachable, skipped, inHand, replied, byTemplate } = counts;
  const { picture } = broadcast;
  const lines = [
    `Broadcast ${id}: ${broadcast.state}`,
    `audience ${broadcast.audience}`,
    ...(picture === null ? [] : [`picture ${picture.kilobytes} kB: ${picture.alt}`]),
    `people ${total}, sent ${sent}, in hand ${inHand}, failed ${failed}, unreachable ${unreachable}, passed over ${skipped}, replied ${replied}`,
    ...(byTemplate === 0 ? [] : [`by a WhatsApp template ${byTemplate}`]),
    ...(await countReplies(prisma, id)).map(
      ({ reply, people }) => `reply "${choiceLabel(broadcast, reply)}": ${people}`,
    ),
  ];
  const told = csv !== undefined && isStdout(csv) ? process.stderr : process.stdout;
  told.write(`${lines.join('\n')}\n`);
  if (output === undefined) return;
  await auditCommand(prisma, 'export.broadcast', `broadcast:${id}`);
  const rows = resultsCsv(prisma, id, (reply) => choiceLabel(broadcast, reply));
  await pipeline(Readable.from(rows), output);
}
