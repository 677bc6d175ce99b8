import { readBackupRecord } from '../storage/backup/backup-record.ts';
import type { Finding } from './finding.ts';

const hourMs = 3_600_000;
const oldestHours = 36;

export interface BackupQuestion {
  /** Where the daily backups go; undefined: they are switched off. */
  folder: string | undefined;
  /** Whether a hook has to carry them away. */
  hook: boolean;
  /** Since when the database is there; null: not known. */
  since: Date | null;
  now: Date;
}

/** How old the newest backup is, whether it was read back, and whether it is off this machine. */
export function backupFinding({ folder, hook, since, now }: BackupQuestion): Finding {
  const what = 'backup';
  if (folder === undefined)
    return {
      ok: true,
      what,
      detail: 'switched off here by BACKUP_DAILY=off: make sure that others are made',
    };
  const record = readBackupRecord(folder);
  if (record === null) {
    const young = since === null || now.getTime() - since.getTime() < oldestHours * hourMs;
    return young
      ? { ok: true, what, detail: `none yet; \`kanca serve\` writes the first to ${folder}` }
      : { ok: false, what, detail: `none in ${folder}: \`kanca serve\` writes one a day; look at its log` };
  }
  const hours = (now.getTime() - Date.parse(record.at)) / hourMs;
  const age = `${record.file}, ${hours < 1 ? 'less than an hour' : `${Math.round(hours)} hours`} old`;
  if (hours > oldestHours)
    return { ok: false, what, detail: `${age}: does \`kanca serve\` run, and what does its log say?` };
  if (record.problem !== undefined) return { ok: false, what, detail: `${age}. ${record.problem}` };
  const away = record.sentAt !== undefined ? ', carried away' : hook ? ', not carried away yet' : '';
  const verified = record.verifiedAt === undefined ? ', not read back yet' : ', read back and the same';
  return { ok: true, what, detail: `${age}${verified}${away}` };
}
