import { listResults, type RecipientResult } from '../storage/broadcasts/list-results.ts';
import type { Tx } from '../storage/tx.ts';
import { wibIso } from '../time/wib-iso.ts';

const pageSize = 5_000;
const header = 'person_id,channel,regency,result,sent_at,reply,replied_at,sent_as\n';

/** The result of a broadcast, a line a person, in parts. `replyLabel` puts a pressed button into words. */
export async function* resultsCsv(
  tx: Tx,
  broadcastId: number,
  replyLabel: (reply: string) => string,
): AsyncGenerator<string> {
  yield header;
  for (let after = 0; ;) {
    const page = await listResults(tx, broadcastId, after, pageSize);
    if (page.length === 0) return;
    yield page.map((row) => line(row, replyLabel)).join('');
    after = page.at(-1)?.personId ?? Infinity;
  }
}

function line(row: RecipientResult, replyLabel: (reply: string) => string): string {
  const { personId, channel, regency, result, sentAs, sentAt, reply, repliedAt } = row;
  const cells = [
    `${personId}`,
    channel,
    regency ?? '',
    result,
    sentAt === null ? '' : wibIso(sentAt),
    reply === null ? '' : replyLabel(reply),
    repliedAt === null ? '' : wibIso(repliedAt),
    sentAs ?? '',
  ];
  return `${cells.map(cell).join(',')}\n`;
}

/** Quoted where needed; what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
