import { localPhone } from '../../answers/local-phone.ts';
import { regionName } from '../../answers/regions/regions.ts';
import type { MediaFile, MediaRef } from '../../channels/channel.ts';
import { loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import { listAnswers, type AnswerGroup, type AnswerRow } from '../../storage/broadcasts/list-answers.ts';
import type { Tx } from '../../storage/tx.ts';
import { wibIso } from '../../time/wib-iso.ts';
import type { Broadcast } from '../broadcast.ts';
import { choiceLabel } from '../choice-label.ts';
import { csvCell } from '../csv-cell.ts';

export const broadcastPeopleKind = 'broadcast-people';

const pageSize = 2_000;
/** By this a spreadsheet knows the letters. */
const byteOrderMark = '\ufeff';

/**
 * The people of a group of answers as a list for an Indonesian spreadsheet (semicolons, UTF-8 with a mark): name, regency,
 * number where it may be shown, what they answered, when in WIB. Null when the broadcast is gone.
 */
export async function makePeopleFile(tx: Tx, { input, fileName }: MediaRef): Promise<MediaFile | null> {
  const broadcast = await loadBroadcast(tx, Number(input['broadcastId']));
  if (broadcast === null) return null;
  const group = String(input['group']) as AnswerGroup;
  const lines = ['nama;daerah;nomor;jawaban;waktu'];
  for (let offset = 0; ; offset += pageSize) {
    const page = await listAnswers(tx, { broadcastId: broadcast.id, group }, { offset, limit: pageSize });
    lines.push(...page.map((row) => line(row, broadcast, group)));
    if (page.length < pageSize) break;
  }
  const bytes = Buffer.from(`${byteOrderMark}${lines.join('\r\n')}\r\n`);
  return { as: 'document', fileName, mimeType: 'text/csv', bytes };
}

function line(row: AnswerRow, broadcast: Broadcast, group: AnswerGroup): string {
  const { name, regency, phone, text, at } = row;
  const cells = [
    name,
    regency === null ? '' : regionName(regency),
    phone === null ? '' : localPhone(phone),
    text === '' ? choiceLabel(broadcast, group.slice(1)) : text,
    wibIso(at),
  ];
  return cells.map((one) => csvCell(one, ';')).join(';');
}
