import { listResults, type RecipientResult } from '../storage/broadcasts/list-results.ts';
import type { Tx } from '../storage/tx.ts';
import { csvCell } from './csv-cell.ts';
import { wibIso } from '../time/wib-iso.ts';

const pageSize = 5_000;
const header =
  'person_id,channel,regency,result,sent_at,reply,replied_at,sent_as,delivered_at,read_at,error,answer\n';

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
    moment(sentAt),
    reply === null ? '' : replyLabel(reply),
    moment(repliedAt),
    sentAs ?? '',
    moment(row.deliveredAt),
    moment(row.readAt),
    row.error ?? '',
    row.answer ?? '',
  ];
  return `${cells.map((one) => csvCell(one)).join(',')}\n`;
}

function moment(at: Date | null): string {
  return at === null ? '' : wibIso(at);
}
