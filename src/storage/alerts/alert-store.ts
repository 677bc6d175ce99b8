import type { AlertSettings } from '../../../flows/facts.ts';
import { usualLimits } from '../../reach/usual-limits.ts';
import type { Tx } from '../tx.ts';

export type AlertChange = Partial<Omit<AlertSettings, 'consented'>>;

const defaults = { frequency: 'now', strict: false, ...usualLimits } as const;

/** The person's settings, the usual ones where nothing was chosen yet. */
export async function loadAlertSetting(tx: Tx, personId: number): Promise<Omit<AlertSettings, 'consented'>> {
  const found = await tx.alertSetting.findUnique({ where: { personId } });
  if (found === null) return defaults;
  const { frequency, strict, quietFrom, quietUntil, weeklyCap } = found;
  return { frequency: frequency as AlertSettings['frequency'], strict, quietFrom, quietUntil, weeklyCap };
}

/** Saves what was chosen; asking for alerts again lifts an earlier BERHENTI. */
export async function saveAlertSetting(tx: Tx, personId: number, change: AlertChange): Promise<void> {
  await tx.alertSetting.upsert({ where: { personId }, create: { personId, ...change }, update: change });
  if (change.frequency !== undefined && change.frequency !== 'off') {
    await tx.person.update({ where: { id: personId }, data: { stoppedAt: null } });
  }
}

/** The vacancy is not offered again; the reason is kept for the matching. */
export async function dismissVacancy(
  tx: Tx,
  personId: number,
  vacancyId: number,
  reason: string,
  now: Date,
): Promise<void> {
  const key = { personId, vacancyId };
  await tx.alert.upsert({
    where: { personId_vacancyId: key },
    create: { ...key, score: 0, dueAt: now, sentAt: now, dismissedAt: now, dismissReason: reason },
    update: { dismissedAt: now, dismissReason: reason },
  });
}

export interface DueAlert {
  vacancyId: number;
  reasons: string[];
  /** The kept search that it came for; null: it fits only. */
  asked: string | null;
  code: string;
  title: string;
  employer: string;
  regency: string | null;
  placeText: string | null;
  remote: boolean;
  payMin: number | null;
  payMax: number | null;
}

/** Alerts that are due, best first, without vacancies that closed, were applied to or dismissed meanwhile. */
export async function dueAlerts(tx: Tx, personId: number, now: Date, limit: number): Promise<DueAlert[]> {
  const found = await tx.alert.findMany({
    where: {
      personId,
      sentAt: null,
      dismissedAt: null,
      dueAt: { lte: now },
      vacancy: {
        closedAt: null,
        OR: [{ closesAt: null }, { closesAt: { gt: now } }],
        applications: { none: { personId } },
      },
    },
    orderBy: [
      { score: 'desc' },
      { vacancy: { postedAt: { sort: 'desc', nulls: 'last' } } },
      { vacancy: { importedAt: 'desc' } },
      { vacancy: { code: 'asc' } },
    ],
    take: limit,
    include: { vacancy: true },
  });
  return found.map(({ vacancyId, reasons, asked, vacancy }) => {
    const { code, title, employer, regency, placeText, remote, payMin, payMax } = vacancy;
    return { vacancyId, reasons, asked, code, title, employer, regency, placeText, remote, payMin, payMax };
  });
}

/** Whether all that is due came for kept searches, so that nothing of it was found by the profile alone. */
export async function isAskedFor(tx: Tx, personId: number, now: Date): Promise<boolean> {
  const due = { personId, sentAt: null, dismissedAt: null, dueAt: { lte: now } };
  if ((await tx.alert.count({ where: { ...due, asked: null } })) > 0) return false;
  return (await tx.alert.count({ where: due })) > 0;
}

/** These were told now; what else was due is not told any more. */
export async function markAlertsSent(tx: Tx, personId: number, now: Date): Promise<void> {
  await tx.alert.updateMany({
    where: { personId, sentAt: null, dismissedAt: null, dueAt: { lte: now } },
    data: { sentAt: now },
  });
}

/** Nothing of what is due may be told before `until`. */
export async function postponeAlerts(tx: Tx, personId: number, now: Date, until: Date): Promise<void> {
  await tx.alert.updateMany({
    where: { personId, sentAt: null, dueAt: { lte: now } },
    data: { dueAt: until },
  });
}

/** The vacancy that the newest alert told of, within 14 days. */
export async function newestAlertVacancy(tx: Tx, personId: number, now: Date): Promise<number | null> {
  const found = await tx.alert.findFirst({
    where: { personId, sentAt: { gt: new Date(now.getTime() - 14 * 86_400_000) } },
    orderBy: [{ sentAt: 'desc' }, { score: 'desc' }],
  });
  return found?.vacancyId ?? null;
}
